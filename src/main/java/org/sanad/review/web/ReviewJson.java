package org.sanad.review.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.sanad.review.CorrectiveAction;
import org.sanad.review.Examination;
import org.sanad.review.Finding;
import org.sanad.review.ReviewRow;
import org.sanad.review.ReviewView;
import org.sanad.review.Verdict;
import org.sanad.review.VerdictView;
import org.sanad.scoring.Comparison;
import org.sanad.web.ScoreJson;

/** Reviews as the API shows them. */
final class ReviewJson {

    private ReviewJson() {}

    static Map<String, Object> of(ReviewRow row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", row.id());
        json.put("assessment", row.assessment());
        json.put("title", row.title());
        json.put("firm", row.firm());
        json.put("framework", row.frameworkCode());
        json.put("frameworkTitle", row.framework());
        json.put("state", row.state());
        json.put("claimed", row.claimed());
        json.put("claimedBand", row.claimedBand());
        json.put("openedAt", row.openedAt());
        json.put("auditor", row.auditor());
        json.put("decision", row.decision());
        return json;
    }

    static Map<String, Object> of(ReviewView view) {
        var review = view.review();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", review.id());
        json.put("assessment", review.assessment());
        json.put("title", view.assessment().title());
        json.put("scope", view.assessment().scope());
        json.put("firm", view.firm());
        json.put("auditBody", view.auditBody());
        json.put("framework", view.examination().sheet().framework().code());
        json.put("frameworkTitle", view.examination().sheet().framework().title());
        json.put("frameworkVersion", view.examination().sheet().framework().version());
        json.put("state", review.state());
        json.put("openedAt", review.openedAt());
        json.put("auditor", view.auditor());
        json.put("independence", review.independence());
        json.put("acceptedAt", review.acceptedAt());
        json.put("recommendation", review.recommendation());
        json.put("assurance", review.assurance());
        json.put("summary", review.summary());
        json.put("concludedAt", review.concludedAt());
        json.put("certifier", view.certifier());
        json.put("decision", review.decision());
        json.put("reason", review.reason());
        json.put("decidedAt", review.decidedAt());
        json.put("claimed", ScoreJson.of(view.examination().comparison().claimed()));
        json.put("findings", view.examination().findings().stream().map(ReviewJson::finding).toList());
        if (view.full()) {
            progress(view.examination(), json);
            json.put("verdicts", view.examination().verdicts().values().stream()
                    .sorted(java.util.Comparator.comparing(Verdict::requirement)).map(VerdictView::of).toList());
        }
        return json;
    }

    static Map<String, Object> progress(Examination examination, int version) {
        var json = new LinkedHashMap<String, Object>();
        json.put("version", version);
        progress(examination, json);
        return json;
    }

    private static void progress(Examination examination, Map<String, Object> json) {
        Comparison comparison = examination.comparison();
        json.put("assured", ScoreJson.of(comparison.assured()));
        json.put("examinedShare", ScoreJson.figure(comparison.examinedShare()));
        json.put("loweredShare", ScoreJson.figure(comparison.loweredShare()));
        json.put("lowered", comparison.lowered());
        json.put("required", examination.required());
        json.put("missing", examination.missing());
        json.put("obstacles", examination.obstacles());
    }

    static Map<String, Object> finding(Finding finding, UUID action) {
        var json = finding(finding);
        json.put("action", action);
        return json;
    }

    static Map<String, Object> finding(Finding finding) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", finding.id());
        json.put("review", finding.review());
        json.put("requirement", finding.requirement());
        json.put("grade", finding.grade());
        json.put("statement", finding.statement());
        json.put("raisedAt", finding.raisedAt());
        json.put("closedAt", finding.closedAt());
        json.put("effectiveness", finding.effectiveness());
        json.put("actions", finding.actions().stream().map(ReviewJson::action).toList());
        return json;
    }

    static Map<String, Object> action(CorrectiveAction action) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", action.id());
        json.put("correction", action.correction());
        json.put("cause", action.cause());
        json.put("action", action.action());
        json.put("owner", action.owner());
        json.put("due", action.due());
        json.put("proposedAt", action.proposedAt());
        json.put("acceptedAt", action.acceptedAt());
        return json;
    }
}
