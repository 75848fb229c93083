package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanad.proof.SignedPdf;

class ApplicabilityPdfTest {

    private static final ReportFacts FACTS = Sample.report();
    private static final byte[] BYTES = ApplicabilityPdf.of(FACTS, Pdf.english(), Sample.SIGNATORY);
    private static final Pdf PDF = new Pdf(BYTES);

    @Test
    void only_of_iso_27001() {
        assertThat(ApplicabilityPdf.isFor("iso-27001-2022")).isTrue();
        assertThat(ApplicabilityPdf.isFor("iso-9001-2015")).isFalse();
    }

    @Test
    void lists_every_control_of_the_annex_and_no_clause() {
        String all = PDF.text();
        List<ReportFacts.RequirementFacts> controls =
                FACTS.requirements().stream().filter(requirement -> requirement.code().startsWith("A.")).toList();
        assertThat(controls).hasSize(93)
                .allSatisfy(control -> assertThat(all).contains(control.code() + " " + control.title()));
        assertThat(all).doesNotContain("4.1 ", "Leadership");
    }

    @Test
    void says_of_each_whether_it_applies_how_far_it_is_implemented_and_according_to_whom() {
        assertThat(PDF.text()).contains("A.5.1 Security policies are set, known and current Yes Partly the auditor",
                "A.5.2 Known vulnerabilities are found and fixed in time Yes Fully the firm",
                "Excluded by the firm: The firm rents two rooms in a staffed office park; the landlord runs cameras "
                        + "and the desk, and the contract says so. No – the auditor");
    }

    @Test
    void an_exclusion_that_the_auditor_rejected_applies() {
        List<ReportFacts.RequirementFacts> requirements = new ArrayList<>(FACTS.requirements());
        requirements.replaceAll(each -> each.code().equals("A.7.13")
                ? new ReportFacts.RequirementFacts("A.7", "A.7.13", "Equipment", "EXCLUDED", "NONE", true, true, "")
                : each);
        ReportFacts facts = new ReportFacts(FACTS.certificate(), FACTS.figures(), FACTS.sections(), FACTS.findings(),
                requirements, FACTS.exclusions(), FACTS.evidence(), FACTS.people(), "", "");
        assertThat(new Pdf(ApplicabilityPdf.of(facts, Pdf.english(), Sample.SIGNATORY)).text())
                .contains(
                        "A.7.13 Equipment The firm wished to exclude it, which the auditor rejected: Laptops are "
                                + "replaced every three years. Yes None the auditor");
    }

    @Test
    void the_cover_counts() {
        assertThat(PDF.text(1)).contains("Statement of applicability", "Controls in Annex A 93", "Applicable 90",
                "Excluded 3", "Fully implemented 48", "Largely implemented 20", "Partly implemented 12",
                "Not implemented 10", "Scope Development and hosting", "It is not an ISO certification");
    }

    @Test
    void the_same_facts_give_the_same_bytes() {
        assertThat(ApplicabilityPdf.of(FACTS, Pdf.english(), Sample.SIGNATORY)).isEqualTo(BYTES);
    }

    @Test
    void whatever_people_type_stays_between_the_margins() {
        Pdf hard = new Pdf(ApplicabilityPdf.of(Sample.hard(), Pdf.english(), Sample.SIGNATORY));
        for (int page = 1; page <= hard.pages(); page++) {
            assertThat(hard.places(page)).allSatisfy(place -> {
                assertThat(place[0]).isBetween(55.0, 541.0);
                assertThat(place[1]).isBetween(30.0, 805.0);
            });
        }
    }

    @Test
    void is_archivable_and_accessible_and_signed() throws Exception {
        Signed ours = Signed.installation();
        Signing signing = ours.begin();
        byte[] pdf = signing.sign(ApplicabilityPdf.of(FACTS, Pdf.english(), signing.signatory()));
        Conformance.assertConforms(pdf);
        assertThat(SignedPdf.examine(pdf, ours.published()).verdict()).isEqualTo(SignedPdf.Verdict.GENUINE);
    }
}
