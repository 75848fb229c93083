package org.sanad.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sanad.framework.Framework;
import org.sanad.framework.FrameworkReader;
import org.sanad.framework.FrameworkWriter;
import org.sanad.framework.MalformedFramework;
import org.sanad.framework.Requirement;

class OscalImportTest {

    private static Framework nist(String file) throws IOException {
        return CatalogReader.read(file, NistFiles.read(file));
    }

    private static Framework json(String catalog) {
        return CatalogReader.read("sample.json", catalog.getBytes(StandardCharsets.UTF_8));
    }

    static String catalog(String rest) {
        return """
                {"catalog": {"uuid": "7176d180-9ca6-4522-b494-77fe3196b8b7", "metadata": {"title": "Sample \
                Catalogue, Part 1", "last-modified": "2026-01-01T00:00:00Z",
                  "version": "1", "oscal-version": "1.2.0"}, %s}}""".formatted(rest);
    }

    @Test
    void json_and_xml_of_sp_800_53_give_the_same_checklist() throws IOException {
        var low = nist(NistFiles.LOW + ".json");
        assertThat(low.size()).isEqualTo(149);
        assertThat(low.sections()).hasSize(18);
        assertThat(nist(NistFiles.LOW + ".xml")).isEqualTo(low);
    }

    @Test
    void a_control_of_sp_800_53_is_put_together_from_its_parts() throws IOException {
        var low = nist(NistFiles.LOW + ".json");
        assertThat(low.code()).isEqualTo("nist-special-publication-800-53-revision-5.1.1-low-impact");
        assertThat(low.version()).isEqualTo("5.1.1+u4");
        assertThat(low.publisher()).isEqualTo("Joint Task Force, Transformation Initiative");
        assertThat(low.licence()).isEqualTo(CatalogHead.NO_LICENCE);
        var policy = low.requirement("AC-1").orElseThrow();
        assertThat(policy.title()).isEqualTo("Policy and Procedures");
        assertThat(policy.graded()).isTrue();
        assertThat(policy.text()).startsWith("""
                a. Develop, document, and disseminate to [organization-defined personnel or roles]:
                1. [one or more of: organization-level; mission/business process-level; system-level] access control \
                policy that:
                (a) Addresses purpose, scope, roles,""").doesNotContain("{{", "insert");
        assertThat(policy.guidance())
                .startsWith("Access control policy and procedures address the controls in the AC family");
        assertThat(low.sectionOf("IA-2(1)").title()).isEqualTo("Identification and Authentication");
        assertThat(low.byCode().values())
                .allMatch(requirement -> !requirement.text().contains("](") && !requirement.guidance().contains("]("));
    }

    @Test
    void csf_2_0_gives_its_106_subcategories_and_none_that_was_withdrawn() throws IOException {
        var csf = nist(NistFiles.CSF + ".json");
        var codes = new String(NistFiles.read("nist-csf-2.0-subcategories.csv"), StandardCharsets.UTF_8).lines().skip(1)
                .map(line -> line.split(",")[2]).toList();
        assertThat(codes).hasSize(106);
        assertThat(csf.byCode().keySet()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(nist(NistFiles.CSF + ".xml")).isEqualTo(csf);
        assertThat(csf.sections()).hasSize(22);
        assertThat(csf.sectionOf("GV.OC-01").title()).isEqualTo("GOVERN: Organizational Context");
        assertThat(csf.sectionOf("GV.OC-01").code()).isEqualTo("GV.OC");
        var mission = csf.requirement("GV.OC-01").orElseThrow();
        assertThat(mission.title())
                .isEqualTo("The organizational mission is understood and informs cybersecurity risk management");
        assertThat(mission.guidance()).startsWith("Examples:\n- Share the organization's mission");
        assertThat(csf.publisher()).isEqualTo("National Institute of Standards and Technology");
        assertThat(csf.source()).isEqualTo("https://doi.org/10.6028/NIST.CSWP.29.ipd");
    }

    @Test
    void what_is_imported_can_be_published() throws IOException, MalformedFramework {
        for (var name : new String[] {NistFiles.LOW + ".json", NistFiles.CSF + ".xml",
                "mvsp/mvsp_v3.0-20231109-catalog.json"}) {
            var framework = nist(name);
            assertThat(FrameworkReader.read(name, FrameworkWriter.write(framework))).isEqualTo(framework);
        }
    }

    @Test
    void another_publishers_catalogue_is_read_without_withdrawing_anything() throws IOException {
        var mvsp = nist("mvsp/mvsp_v3.0-20231109-catalog.json");
        assertThat(mvsp.size()).isEqualTo(25);
        assertThat(mvsp.licence()).contains("CC0 1.0 Universal");
        assertThat(mvsp.source()).isEqualTo("https://mvsp.dev");
        assertThat(mvsp.requirement("1.1").map(Requirement::guidance).orElseThrow())
                .startsWith("What this control measures:\nAppropriate processes");
    }

    @Test
    void withdrawn_controls_and_empty_groups_are_left_out() {
        var framework = json(catalog("""
                "groups": [{"id": "g", "title": "Outer", "groups": [{"id": "h", "title": "Inner", "controls": \
                [{"id": "c-1", "title": "One",
                    "controls": [{"id": "c-1.1", "title": "Kept", "props": [{"name": "label", "value": "C-1(1)"}], \
                "parts": [{"name": "example", "prose": "An example"}]},
                                 {"id": "c-1.2", "title": "Gone", "props": [{"name": "status", "value": \
                "Withdrawn"}]}]}]}]},
                  {"id": "e", "title": "Empty", "controls": [{"id": "e-1", "class": "withdrawn", "title": "Gone"}]}],
                "controls": [{"id": "top", "title": "Above all groups"}]"""));
        assertThat(framework.byCode().keySet()).containsExactly("top", "c-1", "C-1(1)");
        assertThat(framework.sections()).extracting("title").containsExactly("Sample Catalogue, Part 1",
                "Outer: Inner");
        assertThat(framework.requirement("top").orElseThrow().text()).isEqualTo("Above all groups");
        assertThat(framework.code()).isEqualTo("sample-catalogue-part-1");
        assertThat(CatalogReader.read("x",
                catalog("\"controls\": [{\"id\": \"top\", \"title\": \"T\"}]").getBytes(StandardCharsets.UTF_8), "mine")
                .code()).isEqualTo("mine");
    }

    @Test
    void xml_keeps_lists_tables_and_line_breaks_and_drops_emphasis() {
        var framework = CatalogReader.read("sample.xml", """
                <?xml version="1.0"?>
                <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="7176d180-9ca6-4522-b494-77fe3196b8b7">
                  <metadata><title>Sample \
                <em>one</em></title><last-modified>2026-01-01T00:00:00Z</last-modified><version>1</version>\
                <oscal-version>1.1.2</oscal-version></metadata>
                  <control id="a"><title>A</title>
                    <param id="p"><select how-many="one-or-more"><choice>x</choice><choice>the <insert type="param" \
                id-ref="q"/></choice></select></param>
                    <param id="q"><label>*q*</label></param>
                    <part name="statement"><p>Use <code>a_b</code>,
                        5 * 3 &amp; <insert type="param" id-ref="p"/>.<br/>Second <a href="#b">line</a></p>
                      <ul><li>one</li><li>two<ol><li>three</li></ol></li></ul><table><tr><td>l</td><td>r</td></tr>\
                </table></part></control>
                </catalog>""".getBytes(StandardCharsets.UTF_8));
        assertThat(framework.title()).isEqualTo("Sample one");
        assertThat(framework.requirement("a").orElseThrow().text()).isEqualTo(
                "Use a_b, 5 * 3 & [one or more of: x; the [*q*]].\nSecond line\n- one\n- two\n1. three\nl | r");
    }
}
