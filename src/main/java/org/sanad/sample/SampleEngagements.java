package org.sanad.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.AssessmentCriteria;
import org.sanad.assessment.Assessments;
import org.sanad.assessment.EvidenceFiles;
import org.sanad.certificate.Certificates;
import org.sanad.certificate.Status;
import org.sanad.evidence.EvidenceStore;
import org.sanad.framework.Framework;
import org.sanad.framework.Frameworks;
import org.sanad.platform.PageRequest;
import org.sanad.review.Assurance;
import org.sanad.review.CorrectiveAction;
import org.sanad.review.Findings;
import org.sanad.review.Grade;
import org.sanad.review.Recommendation;
import org.sanad.review.Reviews;
import org.sanad.review.VerdictChange;

/** One engagement in each state: under way, in review with findings, certified, withdrawn. */
@ApplicationScoped
public class SampleEngagements {

    private static final String ISO = "iso-27001-2022";
    private static final String GDPR = "gdpr";
    private static final String[] PROVEN = {"5.2", "A.5.1", "A.5.18", "A.8.13", "A.8.8", "A.6.3", "Art.24", "Art.28(3)",
            "Art.32(1)(b)", "Art.32(1)(c)"};

    @Inject SamplePeople people;
    @Inject Frameworks frameworks;
    @Inject Assessments assessments;
    @Inject EvidenceFiles files;
    @Inject EvidenceStore store;
    @Inject Reviews reviews;
    @Inject Findings findings;
    @Inject Certificates certificates;
    @Inject Clock clock;

    void create() {
        underWay();
        certified("lead@indus.example", "GDPR readiness 2026",
                "Development and support of the retail and insurance products, Lahore and Karachi", 2);
        inReview();
        withdrawn();
    }

    private void underWay() {
        people.actAs("lead@indus.example");
        var id = start(ISO, "ISO 27001 readiness 2026",
                "Hosted retail and insurance products: development, operation and support in Lahore and Karachi");
        people.actAs("respondent@indus.example");
        var framework = frameworks.current(ISO).framework();
        int number = 0;
        for (var requirement : framework.byCode().values()) {
            number++;
            boolean leftForLater = requirement.code().startsWith("A.8") && number % 5 > 2
                    || requirement.code().startsWith("A.7") && number % 3 == 0;
            if (!leftForLater) assessments.answer(id, requirement.code(), SampleAnswers.to(requirement, 2, 1), null);
        }
        prove(id, framework);
    }

    private void certified(String lead, String title, String scope, int gaps) {
        var review = reviewed(lead, GDPR, title, scope, gaps);
        conclude(review,
                "The firm processes personal data under complete agreements and shows working measures. Gaps are "
                        + "small and have an owner.");
        people.actAs("certifier@mizan.example");
        reviews.decide(review, Recommendation.GRANT,
                "The sample is complete, no nonconformity is open, and the evidence supports the verdicts.");
    }

    private void inReview() {
        var review = submitted("lead@karakoram.example", ISO, "ISO 27001 readiness 2026",
                "Managed hosting and data engineering for banks, Islamabad", 2);
        people.actAs("auditor@mizan.example");
        accept(review);
        var framework = frameworks.current(ISO).framework();
        int number = 0;
        for (var code : reviews.view(review).examination().required()) {
            if (number++ % 3 == 2) continue;
            judge(review, framework, code, number % 7 == 1);
        }
        var minor = reviews.raise(review, "A.5.18", Grade.MINOR_NONCONFORMITY,
                "Two leavers of July kept access to the code host for three weeks. The checklist has no line for it.");
        reviews.raise(review, "A.8.13", Grade.MAJOR_NONCONFORMITY,
                "No restore was tried within the last six months, and nobody is named to do it.");
        reviews.raise(review, "A.6.3", Grade.STRENGTH,
                "Every team practises one incident a quarter and writes down what it learned.");
        people.actAs("lead@karakoram.example");
        findings.propose(minor,
                new CorrectiveAction.Plan("Both accounts were closed on the day of the interview.",
                        "The checklist was written before the code host was introduced.",
                        "The leavers' checklist is generated from the list of systems from now on.", "Sana Qureshi",
                        today().plusDays(30)));
    }

    private void withdrawn() {
        certified("lead@karakoram.example", "GDPR readiness 2026", "Managed hosting for banks in the Gulf, Islamabad",
                3);
        people.actAs("certifier@mizan.example");
        var newest = certificates.list(new PageRequest(1, null)).get(0);
        certificates.change(newest.serial().toString(), Status.SUSPENDED,
                "A client reported an undisclosed sub-processor. Suspended while it is examined.");
        certificates.change(newest.serial().toString(), Status.WITHDRAWN,
                "The firm confirmed the undisclosed sub-processor, which the certified scope excluded.");
    }

    private UUID start(String framework, String title, String scope) {
        return assessments.start(AssessmentCriteria.of(framework), new Assessment.Frame(title, scope,
                LocalDate.of(today().getYear(), 1, 1), LocalDate.of(today().getYear(), 12, 31)), Set.of());
    }

    private UUID submitted(String lead, String framework, String title, String scope, int gaps) {
        people.actAs(lead);
        var id = start(framework, title, scope);
        var published = frameworks.current(framework).framework();
        for (var requirement : published.byCode().values())
            assessments.answer(id, requirement.code(), SampleAnswers.to(requirement, gaps, gaps), null);
        prove(id, published);
        assessments.submit(id, true, null);
        return reviews.list(PageRequest.first()).stream().filter(row -> row.assessment().equals(id)).findFirst()
                .orElseThrow()
                .id();
    }

    private UUID reviewed(String lead, String framework, String title, String scope, int gaps) {
        var review = submitted(lead, framework, title, scope, gaps);
        people.actAs("auditor@mizan.example");
        accept(review);
        var published = frameworks.current(framework).framework();
        for (var code : reviews.view(review).examination().required()) judge(review, published, code, false);
        return review;
    }

    private void accept(UUID review) {
        reviews.accept(review,
                "Neither I nor my family work for, own or advise the firm, and I have not done so in the last two "
                        + "years.");
    }

    /** Confirms the claim, or lowers it by one check. */
    private void judge(UUID review, Framework framework, String code, boolean lower) {
        var requirement = framework.byCode().get(code);
        var claim = reviews.view(review).examination().sheet().answers().get(code);
        if (claim.excluded()) {
            reviews.judge(review, code, new VerdictChange(null, null, true, "INTERVIEW",
                    "The reason holds; nothing of the kind was found in the scope."));
            return;
        }
        var checks = new java.util.TreeMap<>(claim.met());
        if (lower && !requirement.critical()) checks.put(requirement.checks().get(0).code(), false);
        reviews.judge(review, code,
                new VerdictChange(checks, requirement.graded() ? claim.level().name() : null, null, "EXAMINE",
                        lower ? "The document exists, but the last record is older than the check asks."
                                : "Document and one record seen; they agree with the claim."));
    }

    private void conclude(UUID review, String summary) {
        reviews.conclude(review, Recommendation.GRANT, Assurance.EVIDENCE_SAMPLED, summary);
    }

    private void prove(UUID assessment, Framework framework) {
        int number = 0;
        for (var code : PROVEN) {
            if (framework.requirement(code).isEmpty()) continue;
            var file = SampleFile.ALL.get(number++ % SampleFile.ALL.size());
            var upload = store.receive(new ByteArrayInputStream(file.bytes()), file.name());
            files.attach(assessment, code, file.title(), today().plusMonths(9), upload);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
