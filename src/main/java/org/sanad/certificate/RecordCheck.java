package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sanad.identity.Caller;
import org.sanad.identity.Permitted;
import org.sanad.identity.Role;
import org.sanad.platform.RuleBroken;

/**
 * Recomputes everything under a certificate, from its kept record and from the rows as they stand in the database now,
 * and names what is no longer as it was certified.
 */
@ApplicationScoped
@Transactional
public class RecordCheck {

    private static final List<String> COLUMNS = List.of("id", "serial", "review_id", "audit_body_id", "record_format",
            "record_hash", "record", "pdf_sha256", "credential_sha256",
            "report_sha256", "applicability_sha256", "status", "version");

    @Inject Caller caller;
    @Inject Certificates certificates;
    @Inject StoredRows stored;
    @Inject AnchorCheck anchors;
    @Inject ContentCheck contents;
    @Inject HistoryCheck history;
    @Inject Clock clock;

    /**
     * @param root        the root, or the hash, that the record gives now; null where it gives none
     * @param differences the first is the one to look at: it may have others for its consequence
     */
    public record Report(Serial serial, int format, String root, Instant at, List<RecordDifference> differences) {

        public boolean isIntact() {
            return differences.isEmpty();
        }
    }

    /** For a certifier of the audit body that issued it, and for the administrator. */
    @Permitted
    public Report check(String serial) {
        var number = Serial.read(serial).orElseThrow(RuleBroken::notFound);
        var row = row(number);
        var bundle = bundle((String) row.get("record"));
        var id = (String) (bundle == null ? row.get("id") : bundle.only("certificate").row().get("id"));
        var acts = anchors.acts(UUID.fromString(id));
        var found = new ArrayList<>(anchors.of(row, bundle, acts));
        boolean first = bundle == null && found.isEmpty();
        // against a record that is no longer the one that was certified nothing can be compared
        if (bundle != null && bundle.root().equals(row.get("recordHash"))) found.addAll(contents.of(bundle));
        if (first)
            found.addAll(contents.ofFirst((String) row.get("record"), UUID.fromString((String) row.get("reviewId"))));
        var root = bundle != null ? bundle.root() : first ? (String) row.get("recordHash") : null;
        if (found.isEmpty()) found.addAll(history.of(row, id, root, bundle == null, acts));
        return new Report(number, bundle == null ? 1 : Bundle.FORMAT, root, clock.instant(), List.copyOf(found));
    }

    /** As it stands in the database: also where it can no longer be read as a certificate. */
    private Map<String, Object> row(Serial serial) {
        var row = stored.of("certificate", COLUMNS, "serial", serial.value()).stream().findFirst();
        if (row.isEmpty())
            row = anchors.issued(serial)
                    .flatMap(id -> stored.of("certificate", COLUMNS, "id", id).stream().findFirst());
        boolean certifier = caller.has(Role.CERTIFIER) && row.isPresent()
                && caller.organization().toString().equals(row.get().get("auditBodyId"));
        if (!certifier && !caller.has(Role.ADMIN)) {
            certificates.own(serial.value(), LockModeType.NONE);
            caller.require(Role.CERTIFIER, Role.ADMIN);
        }
        return row.orElseThrow(RuleBroken::notFound);
    }

    private static Bundle bundle(String record) {
        try {
            return Bundle.read(record);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
