package org.sanad.certificate.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sanad.certificate.CertificateView;
import org.sanad.certificate.Status;

/** The public history of one certificate as a page tells it. */
public record CertificateHistory(CertificateView certificate) {

    /** @param key of the words for what happened, with the band as its value; @param reason may be null */
    public record Line(String key, Instant at, String reason) {}

    /** Newest first; that the time ran out is a line of its own. */
    public List<Line> getLines() {
        var steps = certificate.history();
        var lines = new ArrayList<Line>();
        if (certificate.status() == Status.EXPIRED)
            lines.add(new Line("verify.history.EXPIRED", certificate.expires(), null));
        for (var step : steps) {
            boolean grant = step == steps.get(steps.size() - 1) && step.status() == Status.ACTIVE;
            lines.add(
                    new Line("verify.history." + (grant ? "GRANTED" : step.status().name()), step.at(), step.reason()));
        }
        return lines;
    }

    /** Since when it is what it is. */
    public Instant getSince() {
        if (certificate.status() == Status.EXPIRED) return certificate.expires();
        return certificate.history().isEmpty() ? certificate.issued() : certificate.history().get(0).at();
    }

    /** Why it is suspended or withdrawn; null otherwise. */
    public String getReason() {
        boolean ended = certificate.status() == Status.SUSPENDED || certificate.status() == Status.WITHDRAWN;
        return ended && !certificate.history().isEmpty() ? certificate.history().get(0).reason() : null;
    }
}
