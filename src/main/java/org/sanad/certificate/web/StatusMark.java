package org.sanad.certificate.web;

import java.util.List;
import org.sanad.certificate.Status;
import org.sanad.review.web.StateBadge;

/** How a certificate's status is shown to those who signed in, and what a certifier can make of it. */
final class StatusMark {

    private StatusMark() {}

    static StateBadge of(Status status) {
        var key = "certificate-status." + status.name();
        return switch (status) {
            case ACTIVE -> new StateBadge("ok", "done", key);
            case SUSPENDED -> new StateBadge("warn", "alert", key);
            case WITHDRAWN -> new StateBadge("bad", "ban", key);
            case EXPIRED -> new StateBadge("", "clock", key);
            case SUPERSEDED -> new StateBadge("", "arrow", key);
        };
    }

    /** What it can become: nothing once it has expired or is superseded, and no suspension once it is withdrawn. */
    static List<Status> choices(Status status) {
        return switch (status) {
            case ACTIVE -> List.of(Status.SUSPENDED, Status.WITHDRAWN);
            case SUSPENDED -> List.of(Status.ACTIVE, Status.WITHDRAWN);
            case WITHDRAWN -> List.of(Status.ACTIVE);
            case EXPIRED, SUPERSEDED -> List.of();
        };
    }
}
