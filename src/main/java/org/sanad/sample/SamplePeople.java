package org.sanad.sample;

import static org.sanad.identity.Role.ADMIN;
import static org.sanad.identity.Role.AUDITOR;
import static org.sanad.identity.Role.CERTIFIER;
import static org.sanad.identity.Role.CLIENT;
import static org.sanad.identity.Role.LEAD;
import static org.sanad.identity.Role.RESPONDENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sanad.identity.Accounts;
import org.sanad.identity.Caller;
import org.sanad.identity.OpenToAll;
import org.sanad.identity.Role;
import org.sanad.identity.Roles;
import org.sanad.identity.SignedInPerson;
import org.sanad.organization.Organization;
import org.sanad.organization.Organization.Profile;
import org.sanad.organization.OrganizationKind;

/** The organizations and accounts of the sample, and acting as one of them. */
@ApplicationScoped
public class SamplePeople {

    private static final String PASSWORD = "sanad-demo";

    @PersistenceContext EntityManager db;
    @Inject Accounts accounts;
    @Inject Caller caller;
    @Inject Clock clock;

    private final Map<String, SignedInPerson> byEmail = new HashMap<>();

    /** @return false where there are people already */
    @OpenToAll
    @Transactional
    public boolean create() {
        if (!accounts.nobodyYet()) return false;
        var indus = organization(OrganizationKind.FIRM, new Profile("Indus Software House", "PK", "Lahore",
                "https://indus.example", "indus.example",
                "Web and mobile products for retailers and insurers in Europe and North America. 34 people in Lahore "
                        + "and Karachi."));
        person(indus, "lead@indus.example", "Ayesha Malik", LEAD);
        person(indus, "respondent@indus.example", "Bilal Ahmed", RESPONDENT);
        var karakoram = organization(OrganizationKind.FIRM,
                new Profile("Karakoram Systems", "PK", "Islamabad", "https://karakoram.example", "karakoram.example",
                        "Managed hosting and data engineering for banks in the Gulf. 52 people in Islamabad."));
        person(karakoram, "lead@karakoram.example", "Sana Qureshi", LEAD);
        var mizan = organization(OrganizationKind.AUDIT_BODY,
                new Profile("Mizan Assurance", "AE", "Dubai", "https://mizan.example", "mizan.example",
                        "Independent reviews of information security and data protection."));
        person(mizan, "auditor@mizan.example", "Omar Farooq", AUDITOR);
        person(mizan, "auditor2@mizan.example", "Leila Haddad", AUDITOR);
        person(mizan, "certifier@mizan.example", "Yusuf Rahman", CERTIFIER);
        var thames = organization(OrganizationKind.CLIENT,
                new Profile("Thames Retail", "GB", "London", "https://thames.example", "thames.example", null));
        person(thames, "client@thames.example", "Helen Carter", CLIENT);
        var scheme = organization(OrganizationKind.SCHEME,
                new Profile("Sanad Scheme", "PK", "Islamabad", null, "sanad.example", null));
        person(scheme, "admin@sanad.example", "Nadia Khan", ADMIN);
        return true;
    }

    private UUID organization(OrganizationKind kind, Profile profile) {
        var organization = new Organization(kind, profile, clock.instant());
        db.persist(organization);
        db.flush();
        return organization.id();
    }

    private void person(UUID organization, String email, String name, Role... roles) {
        byEmail.put(email, accounts.addSample(organization, email, name, Roles.of(roles), PASSWORD, clock.instant()));
    }

    /** The next use cases are called in this person's name. */
    void actAs(String email) {
        caller.become(byEmail.get(email));
    }

    UUID id(String email) {
        return byEmail.get(email).person();
    }
}
