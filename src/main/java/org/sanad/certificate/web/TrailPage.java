package org.sanad.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sanad.certificate.History;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;
import org.sanad.trail.Trail;
import org.sanad.web.Texts;

/** What concerns the organization, as sentences. */
@Named
@RequestScoped
public class TrailPage {

    private static final int ROWS = 50;
    /** As the reviews write them. */
    private static final String TAKEN_BACK = "taken back";
    private static final String SEED = "sampling seed ";
    /** For whoever checks, not for whoever reads. */
    private static final String HASHES = ", (root|certificate\\.pdf|report\\.pdf|statement\\.pdf|credential) .*";

    /** @param detail what the act says beyond its sentence; may be null */
    public record Line(Instant at, String person, String sentence, String detail) {}

    @Inject History history;
    @Inject Texts texts;

    private String before;
    private List<Line> lines;
    private UUID next;

    public void open() {
        var slice = new PageRequest(ROWS, before == null ? null : Ids.parse(before));
        var page = slice.cut(history.own(slice));
        lines = page.rows().stream().map(this::line).toList();
        next = page.more() ? page.rows().get(page.rows().size() - 1).id() : null;
    }

    private Line line(Trail.Row row) {
        return new Line(row.at(), row.person(), texts.act(row.act(), row.part()),
                row.detail() == null ? null : detail(row.act(), row.detail()));
    }

    /** The trail keeps constants, which stay the same for ever; people read the words for them. */
    private String detail(String act, String detail) {
        return switch (act) {
            case "VERDICT_GIVEN" ->
                    TAKEN_BACK.equals(detail) ? texts.of("trail.taken-back") : texts.word("method", detail);
            case "FINDING_RAISED" -> texts.word("grade", detail);
            case "REVIEW_CONCLUDED" -> texts.word("recommendation", detail);
            case "CERTIFICATE_ISSUED" -> detail.replaceFirst(HASHES, "");
            case "DECISION_TAKEN" -> texts.word("decision", detail);
            case "REVIEW_OPENED" ->
                    detail.startsWith(SEED) ? texts.of("trail.seed", detail.substring(SEED.length())) : detail;
            default -> detail;
        };
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Where the next page begins; null on the last. */
    public UUID getNext() {
        return next;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
