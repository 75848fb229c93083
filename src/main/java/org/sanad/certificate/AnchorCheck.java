package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sanad.platform.PageRequest;
import org.sanad.platform.Sha256;
import org.sanad.trail.Trail;
import org.sanad.trail.TrailEventType;
import org.sanad.trail.TrailSubject;

/**
 * Whether what a certificate's row says about its own proof holds: the record gives the root, the documents give their
 * hashes, and the trail, written apart from both, says the same of all three. Where two of them agree against the
 * third, the third is named.
 */
@ApplicationScoped
public class AnchorCheck {

    private static final String TABLE = "certificate";
    private static final Pattern ISSUED = Pattern.compile(
            "(\\S+), root (\\p{XDigit}{64}), certificate\\.pdf (\\p{XDigit}{64}), report\\.pdf (\\p{XDigit}{64})(?:, "
                    + "statement\\.pdf (\\p{XDigit}{64}))?(?:, credential (\\p{XDigit}{64}))?(?:, .*)?");
    private static final List<String> ACTS =
            List.of(TrailEventType.CERTIFICATE_ISSUED.name(), TrailEventType.CERTIFICATE_SUSPENDED.name(),
                    TrailEventType.CERTIFICATE_WITHDRAWN.name(), TrailEventType.CERTIFICATE_RESTORED.name(),
                    TrailEventType.CERTIFICATE_SUPERSEDED.name());

    @PersistenceContext EntityManager db;
    @Inject DocumentStore documents;
    @Inject Trail trail;

    /** What the trail said when the certificate was issued. */
    record Anchor(String serial, String root, String pdf, String report, String statement, String credential) {}

    /** The certificate that the trail knows under this number, should its row have another. */
    Optional<UUID> issued(Serial serial) {
        return db.createQuery(
                "select t.entityId from TrailEntry t where t.entity = :entity and t.act = :act and t.detail like "
                        + ":serial",
                UUID.class)
                .setParameter("entity", TrailSubject.CERTIFICATE.name())
                .setParameter("act", TrailEventType.CERTIFICATE_ISSUED.name())
                .setParameter("serial", serial + "%").getResultList().stream().findFirst();
    }

    /** What the trail tells of a certificate's life, oldest first. */
    List<Trail.Row> acts(UUID certificate) {
        var acts = new ArrayList<Trail.Row>();
        var slice = new PageRequest(PageRequest.MAXIMUM, null);
        for (boolean more = true; more;) {
            var page = slice.cut(trail.of(TrailSubject.CERTIFICATE, certificate, slice));
            page.rows().stream().filter(row -> ACTS.contains(row.act())).forEach(acts::addFirst);
            more = page.more();
            if (more) slice = new PageRequest(PageRequest.MAXIMUM, page.rows().getLast().id());
        }
        return acts;
    }

    /** @param bundle null where the record cannot be read as one */
    List<RecordDifference> of(Map<String, Object> row, Bundle bundle, List<Trail.Row> acts) {
        var found = new ArrayList<RecordDifference>();
        boolean first = bundle == null && Sha256.of(text(row, "record")).equals(row.get("recordHash"));
        if (bundle == null && !first) found.add(RecordDifference.changed(TABLE, "record", null));
        else
            if (!Long.valueOf(first ? 1 : Bundle.FORMAT).equals(row.get("recordFormat")))
                found.add(RecordDifference.changed(TABLE, "record_format", null));
        var issued = acts.stream().filter(act -> act.act().equals(TrailEventType.CERTIFICATE_ISSUED.name())).toList();
        if (issued.size() != 1)
            found.add(
                    issued.isEmpty() ? RecordDifference.missing("trail", null) : RecordDifference.added("trail", null));
        else
            if (bundle != null) rooted(row, bundle, anchor(issued.getFirst().detail()), found);
        document("certificate.pdf", row.get("pdfSha256"), found);
        document("report.pdf", row.get("reportSha256"), found);
        if (row.get("applicabilitySha256") != null)
            document("statement-of-applicability.pdf", row.get("applicabilitySha256"), found);
        if (row.get("credentialSha256") != null) document("credential", row.get("credentialSha256"), found);
        return found;
    }

    private static void rooted(Map<String, Object> row, Bundle bundle, Anchor anchor, List<RecordDifference> found) {
        var root = bundle.root();
        if (anchor == null) {
            found.add(RecordDifference.changed("trail", "detail", null));
            return;
        }
        boolean sameRoot = root.equals(row.get("recordHash"));
        if (!sameRoot)
            found.add(RecordDifference.changed(TABLE,
                    anchor.root().equals(row.get("recordHash")) ? "record" : "record_hash",
                    null));
        if (sameRoot && !root.equals(anchor.root())) found.add(RecordDifference.changed("trail", "detail", null));
        if (!anchor.pdf().equals(row.get("pdfSha256"))) found.add(RecordDifference.changed(TABLE, "pdf_sha256", null));
        if (!anchor.report().equals(row.get("reportSha256")))
            found.add(RecordDifference.changed(TABLE, "report_sha256", null));
        if (!Objects.equals(anchor.statement(), row.get("applicabilitySha256")))
            found.add(RecordDifference.changed(TABLE, "applicability_sha256", null));
        if (!Objects.equals(anchor.credential(), row.get("credentialSha256")))
            found.add(RecordDifference.changed(TABLE, "credential_sha256", null));
    }

    private static Anchor anchor(String detail) {
        var issued = ISSUED.matcher(detail == null ? "" : detail);
        return issued.matches()
                ? new Anchor(issued.group(1), issued.group(2), issued.group(3), issued.group(4), issued.group(5),
                        issued.group(6))
                : null;
    }

    private void document(String name, Object sha256, List<RecordDifference> found) {
        if (!documents.holds(String.valueOf(sha256))) found.add(RecordDifference.changed("document", name, null));
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.get(name));
    }
}
