package org.sanad.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.sanad.platform.Ids;
import org.sanad.platform.Printable;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Text;

/** A firm, an audit body, a client, or the scheme. */
@Entity
@Table(name = "organization")
public class Organization {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Id private UUID id;
    @Enumerated(EnumType.STRING) private OrganizationKind kind;
    private String name;
    private String country;
    private String city;
    private String website;
    @Column(name = "mail_domain") private String mailDomain;
    private String about;
    @Column(name = "created_at") private Instant createdAt;
    @Version private int version;

    protected Organization() {}

    public Organization(OrganizationKind kind, Profile profile, Instant at) {
        this.id = Ids.next();
        this.kind = kind;
        this.createdAt = at;
        describe(profile);
    }

    /** What an organization says about itself; only the name is required. */
    public record Profile(String name, String country, String city, String website, String mailDomain, String about) {}

    public void describe(Profile profile) {
        name = Printable.required("name", Text.required("name", profile.name(), 2, 160), name);
        if (name.codePoints().anyMatch(Organization::unseen))
            throw RuleBroken.invalid("name", "organization.name-unseen");
        country = country(profile.country());
        city = Text.optional("city", profile.city(), 120);
        website = website(profile.website());
        mailDomain = domain(profile.mailDomain());
        about = Text.optional("about", profile.about(), 2000);
    }

    /** Line breaks and characters without a shape could make a name look like another's. */
    private static boolean unseen(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT && character != 0x200c && character != 0x200d;
    }

    /** Whether another name differs from this one's only in case, spacing, marks or the form of its letters. */
    public boolean readsLike(String other) {
        return skeleton(name).equals(skeleton(other));
    }

    private static String skeleton(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]",
                "");
    }

    private static String country(String value) {
        var code = Text.optional("country", value, 2);
        if (code == null) return null;
        if (!COUNTRIES.contains(code.toUpperCase(Locale.ROOT))) throw RuleBroken.invalid("country", "error.country");
        return code.toUpperCase(Locale.ROOT);
    }

    private static String website(String value) {
        var text = Text.optional("website", value, 300);
        if (text == null) return null;
        try {
            var uri = URI.create(text);
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null)
                return text;
        } catch (IllegalArgumentException e) {
            throw RuleBroken.invalid("website", "error.website");
        }
        throw RuleBroken.invalid("website", "error.website");
    }

    private static String domain(String value) {
        var text = Text.optional("mailDomain", value, 190);
        if (text == null) return null;
        var domain = text.toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        if (!domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) throw RuleBroken.invalid("mailDomain", "error.mail-domain");
        return domain;
    }

    public Profile profile() {
        return new Profile(name, country, city, website, mailDomain, about);
    }

    public UUID id() {
        return id;
    }

    public OrganizationKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String country() {
        return country;
    }
}
