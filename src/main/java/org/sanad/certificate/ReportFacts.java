package org.sanad.certificate;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that is printed in a readiness report. Scores and shares are printed as they come: with one decimal,
 * truncated, without a percent sign; an empty string means that there is none. Levels, grades and states are the
 * constants' names.
 *
 * @param certificate    the certificate that the report explains
 * @param figures        claimed beside assured
 * @param sections       in the framework's order
 * @param findings       in the order in which they are printed
 * @param requirements   in the framework's order
 * @param exclusions     in the framework's order
 * @param evidence       in the order in which it is printed
 * @param people         all who reviewed or decided
 * @param conclusion     the auditor's summary
 * @param decisionReason the certifier's reason
 */
public record ReportFacts(CertificateFacts certificate, Figures figures, List<SectionBar> sections,
        List<FindingFacts> findings,
        List<RequirementFacts> requirements, List<ExclusionFacts> exclusions, List<EvidenceFacts> evidence,
        List<PersonFacts> people,
        String conclusion, String decisionReason) {

    /** The grades of findings, the gravest first. */
    public static final List<String> GRADES =
            List.of("MAJOR_NONCONFORMITY", "MINOR_NONCONFORMITY", "OPPORTUNITY_FOR_IMPROVEMENT",
                    "STRENGTH");

    /** @throws NullPointerException if a value is missing */
    public ReportFacts {
        Form.given("certificate", certificate);
        Form.given("figures", figures);
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
        requirements = List.copyOf(requirements);
        exclusions = List.copyOf(exclusions);
        evidence = List.copyOf(evidence);
        people = List.copyOf(people);
        Form.given("conclusion", conclusion);
        Form.given("decisionReason", decisionReason);
    }

    /** How many requirements the auditor examined. */
    public long examined() {
        return requirements.stream().filter(RequirementFacts::examined).count();
    }

    /** How many of the examined requirements got less than was claimed. */
    public long lowered() {
        return requirements.stream().filter(RequirementFacts::lowered).count();
    }

    /** How many findings have a grade. */
    public long found(String grade) {
        return findings.stream().filter(finding -> finding.grade().equals(grade)).count();
    }

    /**
     * The same policy run twice.
     *
     * @param claimedScore     floor over the firm's replies
     * @param claimedBand      its band
     * @param assuredScore     floor over the auditor's verdicts, the claim standing in where there is none
     * @param assuredBand      its band
     * @param examinedShare    percentage of the applicable weight that the auditor examined
     * @param loweredShare     percentage of the examined requirements whose verdict is below the claim
     * @param evidenceCoverage percentage of the weight claimed as met in part or whole that has current evidence
     */
    public record Figures(String claimedScore, String claimedBand, String assuredScore, String assuredBand,
            String examinedShare,
            String loweredShare, String evidenceCoverage) {

        public Figures {
            Form.matches("claimedScore", claimedScore, Form.SCORE_OR_NONE);
            Form.matches("claimedBand", claimedBand, Form.BAND_OR_NONE);
            Form.matches("assuredScore", assuredScore, Form.SCORE_OR_NONE);
            Form.matches("assuredBand", assuredBand, Form.BAND_OR_NONE);
            Form.matches("examinedShare", examinedShare, Form.SCORE_OR_NONE);
            Form.matches("loweredShare", loweredShare, Form.SCORE_OR_NONE);
            Form.matches("evidenceCoverage", evidenceCoverage, Form.SCORE_OR_NONE);
        }
    }

    /** Floor scores of one section; empty where nothing in it applies. */
    public record SectionBar(String code, String title, String claimed, String assured) {

        public SectionBar {
            Form.present("code", code);
            Form.given("title", title);
            Form.matches("claimed", claimed, Form.SCORE_OR_NONE);
            Form.matches("assured", assured, Form.SCORE_OR_NONE);
        }
    }

    /** One finding with what the firm does about it. */
    public record FindingFacts(String requirement, String title, String grade, String statement, String state,
            List<ActionFacts> actions) {

        public FindingFacts {
            Form.present("requirement", requirement);
            Form.given("title", title);
            Form.present("grade", grade);
            Form.given("statement", statement);
            Form.present("state", state);
            actions = List.copyOf(actions);
        }
    }

    /** What was put right at once, why it had happened, and what keeps it from happening again. */
    public record ActionFacts(String correction, String cause, String action, String owner, LocalDate due,
            String state) {

        public ActionFacts {
            Form.given("correction", correction);
            Form.given("cause", cause);
            Form.given("action", action);
            Form.given("owner", owner);
            Form.given("due", due);
            Form.present("state", state);
        }
    }

    /**
     * Claim beside verdict.
     *
     * @param section     code of the section it belongs to
     * @param claim       rating of the firm's reply, or {@code EXCLUDED}
     * @param verdict     rating by the auditor; empty where the claim stands in
     * @param examined    whether the auditor examined it
     * @param lowered     whether the verdict's value is below the claimed one
     * @param observation what the auditor saw; may be empty
     */
    public record RequirementFacts(String section, String code, String title, String claim, String verdict,
            boolean examined,
            boolean lowered, String observation) {

        public RequirementFacts {
            Form.present("section", section);
            Form.present("code", code);
            Form.given("title", title);
            Form.given("claim", claim);
            Form.given("verdict", verdict);
            Form.given("observation", observation);
        }
    }

    /** A requirement that was left out, with the firm's reason and whether the auditor accepted it. */
    public record ExclusionFacts(String code, String title, String justification, boolean accepted) {

        public ExclusionFacts {
            Form.present("code", code);
            Form.given("title", title);
            Form.given("justification", justification);
        }
    }

    /**
     * One file.
     *
     * @param sha256 64 hexadecimal digits
     * @param size   bytes
     */
    public record EvidenceFacts(String requirement, String title, String fileName, String sha256, long size) {

        public EvidenceFacts {
            Form.present("requirement", requirement);
            Form.given("title", title);
            Form.given("fileName", fileName);
            Form.matches("sha256", sha256, Form.SHA_256);
            if (size < 0) {
                throw new IllegalArgumentException("size is negative: " + size);
            }
        }
    }

    /** Someone who took part, and what they declared about their independence. */
    public record PersonFacts(String role, String name, String organization, String declaration) {

        public PersonFacts {
            Form.present("role", role);
            Form.present("name", name);
            Form.given("organization", organization);
            Form.given("declaration", declaration);
        }
    }
}
