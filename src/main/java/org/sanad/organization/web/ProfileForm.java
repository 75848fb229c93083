package org.sanad.organization.web;

import org.sanad.organization.Organization.Profile;

/** The fields of a profile while somebody types them. */
public class ProfileForm {

    private String name;
    private String country;
    private String city;
    private String website;
    private String mailDomain;
    private String about;

    void fill(Profile profile) {
        name = profile.name();
        country = profile.country();
        city = profile.city();
        website = profile.website();
        mailDomain = profile.mailDomain();
        about = profile.about();
    }

    Profile profile() {
        return new Profile(name, country, city, website, mailDomain, about);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getMailDomain() {
        return mailDomain;
    }

    public void setMailDomain(String mailDomain) {
        this.mailDomain = mailDomain;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }
}
