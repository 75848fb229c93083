package org.sanad.review;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.sanad.identity.Person;
import org.sanad.identity.SignedInPerson;
import org.sanad.platform.RuleBroken;

/**
 * What ties somebody to a firm: its organization and the mail domains of its people. Domains where anybody can have an
 * address tie nobody.
 *
 * @param firm    the firm under review
 * @param domains mail domains of the firm and of everyone in it, lower case
 * @param at      when it was looked at
 */
record Independence(UUID firm, Set<String> domains, Instant at) {

    private static final Set<String> OPEN_TO_ANYBODY =
            Set.of("gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com",
                    "proton.me", "protonmail.com", "gmx.com", "gmx.net", "aol.com", "zoho.com");

    void require(SignedInPerson who) {
        if (who.organization().equals(firm)) throw RuleBroken.forbidden("review.not-independent-organization");
        var own = Person.mailDomain(who.email());
        if (OPEN_TO_ANYBODY.contains(own)) return;
        for (var domain : domains) {
            if (own.equals(domain) || own.endsWith("." + domain) || domain.endsWith("." + own))
                throw RuleBroken.forbidden("review.not-independent-domain", own);
        }
    }
}
