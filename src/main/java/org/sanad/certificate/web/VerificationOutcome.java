package org.sanad.certificate.web;

import org.sanad.certificate.Status;

/** What a stranger is told; its words are {@code verify.<name>.title} and {@code verify.<name>.words}. */
public enum VerificationOutcome {
    ACTIVE("ok", "seal"), SUSPENDED("warn", "seal-pause"), WITHDRAWN("warn", "seal-stop"), EXPIRED("warn", "seal-stop"),
    SUPERSEDED("warn", "seal-next"),
    /** A number that was never given. */
    UNKNOWN("", "seal-q"),
    /** Letters that cannot be a number. */
    MALFORMED("", "seal-q"),
    /** A file that names a certificate of ours and is not the one we issued. */
    ALTERED("bad", "seal-x"),
    /** A file that has nothing to do with us. */
    FOREIGN("", "seal-q");

    private final String kind;
    private final String icon;

    VerificationOutcome(String kind, String icon) {
        this.kind = kind;
        this.icon = icon;
    }

    static VerificationOutcome of(Status status) {
        return switch (status) {
            case ACTIVE -> ACTIVE;
            case SUSPENDED -> SUSPENDED;
            case WITHDRAWN -> WITHDRAWN;
            case EXPIRED -> EXPIRED;
            case SUPERSEDED -> SUPERSEDED;
        };
    }

    /** The tint of the result. */
    public String getKind() {
        return kind;
    }

    public String getIcon() {
        return icon;
    }
}
