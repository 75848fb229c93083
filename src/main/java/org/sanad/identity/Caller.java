package org.sanad.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.sanad.platform.RuleBroken;

/** Whoever is asking, for the length of one request. Nobody until {@link #become} was called. */
@RequestScoped
public class Caller {

    private SignedInPerson signedIn;
    private String from;

    /** Called once a credential was checked, and by what acts on somebody's behalf at start-up. */
    public void become(SignedInPerson who) {
        signedIn = who;
    }

    /** Called at the door of the server. @param from by which way and from which network address the request came */
    public void comesFrom(String from) {
        this.from = from;
    }

    /** By which way and from which network address the request came; null for what the server does by itself. */
    public String from() {
        return from;
    }

    public boolean signedIn() {
        return signedIn != null;
    }

    public boolean has(Role role) {
        return signedIn != null && signedIn.roles().has(role);
    }

    /** Refuses whoever has none of the roles: for acts on a thing that the caller may see. */
    public void require(Role... roles) {
        for (var role : roles) {
            if (has(role)) return;
        }
        throw RuleBroken.forbidden("error.role-missing");
    }

    public Optional<SignedInPerson> who() {
        return Optional.ofNullable(signedIn);
    }

    public UUID person() {
        return facts().person();
    }

    public UUID organization() {
        return facts().organization();
    }

    public String name() {
        return facts().name();
    }

    public String email() {
        return facts().email();
    }

    private SignedInPerson facts() {
        if (signedIn == null) throw new RuleBroken(RuleBroken.Kind.SIGN_IN_REQUIRED, "error.sign-in-required");
        return signedIn;
    }
}
