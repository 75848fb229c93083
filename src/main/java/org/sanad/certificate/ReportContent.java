package org.sanad.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sanad.certificate.ReportFacts.ActionFacts;
import org.sanad.certificate.ReportFacts.EvidenceFacts;
import org.sanad.certificate.ReportFacts.ExclusionFacts;
import org.sanad.certificate.ReportFacts.Figures;
import org.sanad.certificate.ReportFacts.FindingFacts;
import org.sanad.certificate.ReportFacts.PersonFacts;
import org.sanad.certificate.ReportFacts.RequirementFacts;
import org.sanad.certificate.ReportFacts.SectionBar;
import org.sanad.framework.Requirement;
import org.sanad.review.CorrectiveAction;
import org.sanad.review.Finding;
import org.sanad.review.ReviewView;
import org.sanad.scoring.RequirementScore;
import org.sanad.scoring.Score;

/** Puts what a review holds into the form in which the report prints it. */
final class ReportContent {

    private final ReviewView view;
    private final Score claimed;
    private final Score assured;

    private ReportContent(ReviewView view) {
        this.view = view;
        this.claimed = view.examination().comparison().claimed();
        this.assured = view.examination().comparison().assured();
    }

    static ReportFacts of(CertificateFacts front, ReviewView view) {
        var content = new ReportContent(view);
        return new ReportFacts(front, content.figures(), content.sections(), content.findings(), content.requirements(),
                content.exclusions(),
                content.evidence(), content.people(), Objects.toString(view.review().summary(), ""),
                Objects.toString(view.review().reason(), ""));
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    private Figures figures() {
        var comparison = view.examination().comparison();
        return new Figures(text(claimed.floor()), text(claimed.band()), text(assured.floor()), text(assured.band()),
                text(comparison.examinedShare()),
                text(comparison.loweredShare()), text(claimed.evidenceCoverage()));
    }

    private List<SectionBar> sections() {
        var bars = new ArrayList<SectionBar>();
        var sections = view.examination().sheet().framework().sections();
        for (int i = 0; i < sections.size(); i++) {
            bars.add(new SectionBar(sections.get(i).code(), sections.get(i).title(),
                    text(claimed.sections().get(i).floor()), text(assured.sections().get(i).floor())));
        }
        return bars;
    }

    private List<FindingFacts> findings() {
        return view.examination().findings().stream()
                .map(finding -> new FindingFacts(finding.requirement(), title(finding.requirement()),
                        finding.grade().name(), finding.statement(),
                        state(finding), finding.actions().stream().map(ReportContent::action).toList()))
                .toList();
    }

    private static String state(Finding finding) {
        return finding.closedAt() != null ? "CLOSED" : "OPEN";
    }

    private static ActionFacts action(CorrectiveAction action) {
        var due = action.due() == null ? LocalDate.ofInstant(action.proposedAt(), java.time.ZoneOffset.UTC)
                : action.due();
        return new ActionFacts(text(action.correction()), text(action.cause()), action.action(), text(action.owner()),
                due, action.accepted() ? "ACCEPTED" : "PROPOSED");
    }

    private List<RequirementFacts> requirements() {
        var rows = new ArrayList<RequirementFacts>();
        var examination = view.examination();
        int i = 0;
        for (var section : examination.sheet().framework().sections()) {
            for (var requirement : section.requirements()) {
                var verdict = examination.verdicts().get(requirement.code());
                rows.add(new RequirementFacts(section.code(), requirement.code(), requirement.title(),
                        rating(claimed.requirements().get(i)),
                        verdict == null ? "" : rating(assured.requirements().get(i)), verdict != null,
                        examination.comparison().lowered().contains(requirement.code()),
                        verdict == null ? "" : text(verdict.observation())));
                i++;
            }
        }
        return rows;
    }

    private static String rating(RequirementScore score) {
        return score.excluded() ? "EXCLUDED" : score.rating().name();
    }

    private List<ExclusionFacts> exclusions() {
        var sheet = view.examination().sheet();
        return sheet.framework().byCode().values().stream().filter(requirement -> excluded(requirement))
                .map(requirement -> {
                    var verdict = view.examination().verdicts().get(requirement.code());
                    return new ExclusionFacts(requirement.code(), requirement.title(),
                            text(sheet.answers().get(requirement.code()).justification()),
                            verdict != null && Boolean.TRUE.equals(verdict.exclusionAccepted()));
                }).toList();
    }

    private boolean excluded(Requirement requirement) {
        var answer = view.examination().sheet().answers().get(requirement.code());
        return answer != null && answer.excluded();
    }

    private List<EvidenceFacts> evidence() {
        return view.evidence().stream()
                .map(row -> new EvidenceFacts(row.requirement(), row.title(), row.fileName(), row.sha256(), row.size()))
                .toList();
    }

    private List<PersonFacts> people() {
        return List.of(new PersonFacts("AUDITOR", view.auditor(), view.auditBody(), text(view.review().independence())),
                new PersonFacts("CERTIFIER", view.certifier(), view.auditBody(), ""));
    }

    private String title(String requirement) {
        return view.examination().sheet().framework().requirement(requirement).map(Requirement::title).orElse("");
    }
}
