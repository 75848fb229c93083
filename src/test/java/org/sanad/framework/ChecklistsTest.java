package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.framework.Content.requirements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The checklists that Sanad ships with are complete: each has all that its standard or law numbers. */
class ChecklistsTest {

    private static final Path LISTS = Path.of("src/test/resources/frameworks");

    private static List<String> list(String name, int size) throws IOException {
        var codes = Files.readAllLines(LISTS.resolve(name));
        assertThat(codes).hasSize(size).doesNotHaveDuplicates();
        return codes;
    }

    private static Framework framework(String code) {
        return Content.framework(code).orElseThrow(() -> new AssertionError("There is no checklist " + code));
    }

    private static List<String> codes(Framework framework, Predicate<String> which) {
        return requirements(framework).stream().map(Requirement::code).filter(which).toList();
    }

    private static boolean clause(String code) {
        return !code.startsWith("A.");
    }

    @Test
    void iso_27001_has_all_30_clauses_and_none_can_be_excluded() throws IOException {
        var clauses = list("iso-27001-2022-clauses.txt", 30);
        var iso = framework("iso-27001-2022");
        assertThat(codes(iso, ChecklistsTest::clause)).containsExactlyInAnyOrderElementsOf(clauses);
        assertThat(clauses).allMatch(code -> !iso.byCode().get(code).excludable());
    }

    @Test
    void iso_27001_has_all_93_controls_and_each_can_be_excluded() throws IOException {
        var controls = list("iso-27001-2022-controls.txt", 93);
        var iso = framework("iso-27001-2022");
        assertThat(codes(iso, code -> !clause(code))).containsExactlyInAnyOrderElementsOf(controls);
        assertThat(controls).allMatch(code -> iso.byCode().get(code).excludable());
    }

    @Test
    void gdpr_has_every_article_that_concerns_an_it_firm() throws IOException {
        var gdpr = framework("gdpr");
        assertThat(gdpr.size()).isGreaterThanOrEqualTo(50);
        assertThat(list("gdpr-articles.txt", 40)).allMatch(article -> requirements(gdpr).stream()
                .anyMatch(requirement -> requirement.code().matches("Art\\." + article + "(\\(.*)?")));
    }

    @Test
    void gdpr_says_in_which_role_a_firm_owes_each_requirement() {
        assertThat(requirements(framework("gdpr"))).allMatch(requirement -> !requirement.roles().isEmpty()
                && Set.of("controller", "processor").containsAll(requirement.roles()));
    }

    @Test
    void iso_9001_has_all_65_clauses_at_their_finest_numbering() throws IOException {
        assertThat(codes(framework("iso-9001-2015"), code -> true))
                .containsExactlyInAnyOrderElementsOf(list("iso-9001-2015-clauses.txt", 65));
    }

    @Test
    void nist_csf_has_all_106_subcategories_in_the_words_of_nist() throws IOException {
        var opening = list("nist-csf-2.0-subcategories.txt", 106);
        var nist = framework("nist-csf-2.0");
        assertThat(codes(nist, code -> true)).containsExactlyInAnyOrderElementsOf(
                opening.stream().map(line -> line.substring(0, line.indexOf(' '))).toList());
        assertThat(opening.stream().filter(line -> requirements(nist).stream().noneMatch(
                requirement -> (requirement.code() + " " + requirement.text().replace('\n', ' ')).startsWith(line))))
                .isEmpty();
    }

    @Test
    void mvsp_has_all_25_controls() throws IOException {
        assertThat(codes(framework("mvsp-3.0"), code -> true))
                .containsExactlyInAnyOrderElementsOf(list("mvsp-3.0-controls.txt", 25));
    }

    @Test
    void cyber_essentials_has_the_scope_and_all_five_themes() {
        assertThat(framework("cyber-essentials-3.3").sections()).extracting(Section::code).containsExactly("SCOPE",
                "FW", "SC", "SU", "AC", "MP");
    }

    @Test
    void nca_ecc_has_all_28_subdomains() throws IOException {
        assertAllAndSingleControls(framework("nca-ecc-2-2024"), list("nca-ecc-2-2024-subdomains.txt", 28));
    }

    @Test
    void sama_csf_has_all_36_subdomains() throws IOException {
        assertAllAndSingleControls(framework("sama-csf-1.0"), list("sama-csf-1.0-subdomains.txt", 36));
    }

    /**
     * Each subdomain is asked about as a whole; single controls of it may stand beside it, as 2-1-3 does beside 2-1.
     */
    private static void assertAllAndSingleControls(Framework framework, List<String> subdomains) {
        assertThat(codes(framework, code -> true)).containsAll(subdomains);
        assertThat(codes(framework, code -> !subdomains.contains(code)))
                .allMatch(code -> subdomains.stream().anyMatch(subdomain -> code.startsWith(subdomain + "-")));
    }

    @Test
    void soc_2_has_all_33_common_criteria_which_nobody_can_leave_out() throws IOException {
        assertThat(soc2(false)).containsExactlyInAnyOrderElementsOf(list("soc2-2017-common.txt", 33));
    }

    @Test
    void soc_2_has_all_28_criteria_of_the_optional_categories() throws IOException {
        assertThat(soc2(true)).containsExactlyInAnyOrderElementsOf(list("soc2-2017-optional.txt", 28));
    }

    private static List<String> soc2(boolean optional) {
        return framework("soc2-2017").sections().stream().filter(section -> section.optional() == optional)
                .flatMap(section -> section.requirements().stream()).map(Requirement::code).toList();
    }
}
