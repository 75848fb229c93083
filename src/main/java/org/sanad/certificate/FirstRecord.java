package org.sanad.certificate;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.sanad.framework.Reply;
import org.sanad.review.ReviewView;

/**
 * What was certified, as the first versions kept it: JSON with sorted names and without white space, whose SHA-256
 * stands on the certificate. It is only made any more to check those certificates.
 */
final class FirstRecord {

    private static final Jsonb JSON = JsonbBuilder.create();

    private FirstRecord() {}

    static String of(ReviewView view) {
        var review = view.review();
        var examination = view.examination();
        var framework = examination.sheet().framework();
        var json = new TreeMap<String, Object>();
        json.put("framework", new TreeMap<>(Map.of("code", framework.code(), "version", framework.version())));
        json.put("scope", view.assessment().scope());
        json.put("firm", new TreeMap<>(Map.of("id", review.firm().toString(), "name", view.firm())));
        json.put("people",
                new TreeMap<>(Map.of("auditBody", view.auditBody(), "auditor", view.auditor(), "auditorIndependence",
                        review.independence(),
                        "certifier", view.certifier(), "recommendation", review.recommendation().name(), "assurance",
                        review.assurance().name(), "decidedAt", review.decidedAt().toString())));
        json.put("answers", answers(view));
        json.put("verdicts", verdicts(view));
        json.put("findings", examination.findings().stream().map(
                finding -> new TreeMap<>(Map.of("requirement", finding.requirement(), "grade", finding.grade().name(),
                        "statement", finding.statement(), "closed", finding.closedAt() != null)))
                .toList());
        json.put("evidence",
                view.evidence().stream().map(row -> new TreeMap<>(
                        Map.of("requirement", row.requirement(), "sha256", row.sha256(), "fileName", row.fileName())))
                        .toList());
        var assured = examination.comparison().assured();
        json.put("score", new TreeMap<>(Map.of("floor", String.valueOf(assured.floor()), "band",
                String.valueOf(assured.band()), "rawBand", String.valueOf(assured.rawBand()),
                "caps",
                assured.caps().stream().map(cap -> cap.code() + (cap.at() == null ? "" : " " + cap.at())).toList())));
        return JSON.toJson(json);
    }

    private static Map<String, Object> answers(ReviewView view) {
        var answers = new TreeMap<String, Object>();
        view.examination().sheet().answers().forEach((code, answer) -> {
            var one = new TreeMap<String, Object>();
            switch (answer.reply()) {
                case Reply.Checked checked -> one.put("checks", checked.met());
                case Reply.Graded graded -> one.put("level", String.valueOf(graded.level()));
                case Reply.Excluded excluded -> one.put("excluded", excluded.justification());
            }
            if (answer.statement() != null) one.put("statement", answer.statement());
            one.put("version", answer.version());
            answers.put(code, one);
        });
        return answers;
    }

    private static Map<String, Object> verdicts(ReviewView view) {
        var verdicts = new TreeMap<String, Object>();
        view.examination().verdicts().forEach((code, verdict) -> {
            var one = new TreeMap<String, Object>();
            if (!verdict.met().isEmpty()) one.put("checks", verdict.met());
            if (verdict.level() != null) one.put("level", verdict.level().name());
            if (verdict.exclusionAccepted() != null) one.put("exclusionAccepted", verdict.exclusionAccepted());
            one.put("method", verdict.method().name());
            if (verdict.observation() != null) one.put("observation", verdict.observation());
            verdicts.put(code, one);
        });
        return verdicts;
    }
}
