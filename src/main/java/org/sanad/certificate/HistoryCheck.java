package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sanad.platform.CanonicalJson;
import org.sanad.platform.Sha256;
import org.sanad.trail.Trail;
import org.sanad.trail.TrailEventType;

/**
 * Whether the steps of a certificate's history are those that were taken: each is sealed and bound to the one before,
 * and the trail tells the same.
 */
@ApplicationScoped
public class HistoryCheck {

    private static final String TABLE = "certificate_status";
    private static final List<String> COLUMNS = List.of("id", "certificate_id", "status", "reason", "successor",
            "changed_by", "changed_name", "changed_at");
    private static final List<String> SEALED = List.of("id", "certificate_id", "status", "reason", "successor",
            "changed_by", "changed_name", "changed_at", "sealed", "seal");
    private static final int LONGEST_DETAIL = 1000;

    @Inject StoredRows stored;

    /**
     * @param id   the certificate's, as its record says
     * @param root what the first step is bound to
     * @param old  whether steps from before there were seals may stand at the beginning
     */
    List<RecordDifference> of(Map<String, Object> certificate, String id, String root, boolean old,
            List<Trail.Row> acts) {
        var found = new ArrayList<RecordDifference>();
        var steps = new ArrayList<Map<String, Object>>(stored.of(TABLE, SEALED, "certificate_id", id));
        steps.sort(Comparator.comparing(HistoryCheck::number));
        var previous = root;
        boolean unsealed = old;
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            unsealed = unsealed && !step.containsKey("sealed") && !step.containsKey("seal");
            if (!unsealed) previous = step(step, i + 1, previous, found);
        }
        if (found.isEmpty()) end(certificate, steps, acts, found);
        return found;
    }

    /** Where its seal says that it stands; what says nothing stands first. */
    private static long number(Map<String, Object> step) {
        return sealed(step).get("number") instanceof Long number ? number : 0;
    }

    private static Map<?, ?> sealed(Map<String, Object> step) {
        try {
            return step.get("sealed") instanceof String text && CanonicalJson.read(text) instanceof Map<?, ?> members
                    ? members
                    : Map.of();
        } catch (IllegalArgumentException noLongerJson) {
            return Map.of();
        }
    }

    /** @return what the next step must be bound to */
    private static String step(Map<String, Object> step, int number, String previous, List<RecordDifference> found) {
        var text = String.valueOf(step.get("sealed"));
        var seal = String.valueOf(step.get("seal"));
        var now = new java.util.TreeMap<>(step);
        now.keySet().removeAll(List.of("sealed", "seal"));
        boolean whole = Sha256.of(text).equals(seal);
        boolean same = StatusChange.sealed(now, number, previous).equals(text);
        if (whole && !same) differing(step, found);
        if (!whole) found.add(RecordDifference.changed(TABLE, same ? "seal" : "sealed", null));
        return same ? Sha256.of(text) : seal;
    }

    private static void differing(Map<String, Object> step, List<RecordDifference> found) {
        var then = sealed(step);
        var columns = COLUMNS.stream().filter(
                column -> !Objects.equals(then.get(BoundTable.member(column)), step.get(BoundTable.member(column))))
                .toList();
        columns.forEach(column -> found.add(RecordDifference.changed(TABLE, column, null)));
        // it is as it was; then one before it is not there
        if (columns.isEmpty()) found.add(RecordDifference.missing(TABLE, null));
    }

    /** The last step is what the certificate says of itself, and the trail knows as many. */
    private static void end(Map<String, Object> certificate, List<Map<String, Object>> steps, List<Trail.Row> acts,
            List<RecordDifference> found) {
        if (steps.size() < acts.size()) found.add(RecordDifference.missing(TABLE, null));
        else if (steps.size() > acts.size()) found.add(RecordDifference.missing("trail", null));
        else for (int i = 0; i < steps.size(); i++) act(steps.get(i), acts.get(i), found);
        if (!found.isEmpty()) return;
        if (!Objects.equals(certificate.get("status"), steps.getLast().get("status")))
            found.add(RecordDifference.changed("certificate", "status", null));
        if (!Objects.equals(certificate.get("version"), (long) steps.size()))
            found.add(RecordDifference.changed("certificate", "version", null));
    }

    private static void act(Map<String, Object> step, Trail.Row act, List<RecordDifference> found) {
        boolean issued = act.act().equals(TrailEventType.CERTIFICATE_ISSUED.name());
        var expected = switch (String.valueOf(step.get("status"))) {
            case "SUSPENDED" -> TrailEventType.CERTIFICATE_SUSPENDED;
            case "WITHDRAWN" -> TrailEventType.CERTIFICATE_WITHDRAWN;
            case "SUPERSEDED" -> TrailEventType.CERTIFICATE_SUPERSEDED;
            default -> issued ? TrailEventType.CERTIFICATE_ISSUED : TrailEventType.CERTIFICATE_RESTORED;
        };
        if (!expected.name().equals(act.act())) found.add(RecordDifference.changed("trail", "act", null));
        else
            if (!issued && !shortened((String) step.get("reason")).equals(act.detail()))
                found.add(RecordDifference.changed("trail", "detail", null));
    }

    /** As the trail keeps it. */
    private static String shortened(String reason) {
        return reason.length() <= LONGEST_DETAIL ? reason : reason.substring(0, LONGEST_DETAIL - 1) + "…";
    }
}
