package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

/** The documents as a stranger's programs see them. */
class ConformanceTest {

    private static final String FILE = "the file";
    private static final Signed OURS = Signed.installation();

    @TempDir Path folder;

    @Test
    void the_certificate_is_archivable_and_accessible_and_signed() throws Exception {
        Conformance.assertConforms(OURS.certificate(Sample.certificate()));
    }

    @Test
    void the_report_is() throws Exception {
        Conformance.assertConforms(OURS.report(Sample.report()));
    }

    @Test
    void whatever_people_type_is() throws Exception {
        Conformance.assertConforms(OURS.certificate(Sample.hard().certificate()));
        Conformance.assertConforms(OURS.report(Sample.hard()));
        Conformance.assertConforms(OURS.certificate(Sample.certificate("شركة السند لتقنية المعلومات المحدودة",
                "انڈس سافٹ ویئر ہاؤس ISO/IEC 27001:2022 کے لیے")));
    }

    @Test
    void a_document_with_a_file_in_it_is() throws Exception {
        PageCanvas sheet =
                new PageCanvas(
                        new DocumentMetadata("test", "Title", "Subject", Sample.SERIAL, Instant.EPOCH, "en-GB", ""),
                        false);
        new TextBlock("Words", Flow.BODY).draw(sheet, sheet.element("P"), 50, 700, 400);
        sheet.embed("credential.jwt", "e30.e30.sig".getBytes(StandardCharsets.US_ASCII), "application/vc+jwt", "Data",
                "Credential", Instant.EPOCH);
        byte[] pdf = sheet.close();
        Conformance.assertConforms(pdf);
        PdfDictionary file = new Pdf(pdf).reader().getCatalog().getAsArray(new PdfName("AF")).getAsDict(0);
        assertThat(file.getAsName(new PdfName("AFRelationship"))).hasToString("/Data");
        assertThat(Pdf.string(file, "UF")).isEqualTo("credential.jwt");
    }

    @Test
    void what_is_not_tagged_is_noticed() {
        PageCanvas sheet =
                new PageCanvas(
                        new DocumentMetadata("test", "Title", "Subject", Sample.SERIAL, Instant.EPOCH, "en-GB", ""),
                        false);
        sheet.ink().rectangle(10, 10, 10, 10);
        sheet.ink().fill();
        assertThatThrownBy(() -> Conformance.assertConforms(sheet.close())).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_signature_is_valid_and_of_the_whole_document() throws Exception {
        for (byte[] pdf : List.of(OURS.certificate(Sample.certificate()), OURS.report(Sample.report()))) {
            assertThat(output(pdf, "pdfsig", FILE)).contains("Total document signed", "Signature is Valid",
                    "ETSI.CAdES.detached", "SHA-256");
        }
    }

    @Test
    void the_certificate_reads_in_the_order_of_its_tags() throws Exception {
        assertThat(words(output(OURS.certificate(Sample.certificate()), "pdfinfo", "-struct-text", FILE)))
                .containsSubsequence("Figure", "Sanad", "H1", "Readiness certificate",
                        "This certificate is held by", "H2", "Indus Software House", "Pakistan", "Framework",
                        "ISO/IEC 27001:2022", "Scope", "Development and hosting", "81.4", "Band B", "Audit body",
                        "Mizan Assurance", "Figure", "Verify this certificate", Sample.SERIAL, "Link", "https://verify",
                        "9f2c51d0", "It is not an ISO certification", "Form");
    }

    @Test
    void words_of_both_directions_are_read_one_by_one() throws Exception {
        byte[] pdf = OURS.certificate(
                Sample.certificate("Software Engineering (Private) Limited – شركة السند لتقنية المعلومات المحدودة",
                        "The firm hosts السند in Lahore. ".repeat(9)));
        assertThat(words(output(pdf, "pdfinfo", "-struct-text", FILE)))
                .contains("Software Engineering (Private) Limited", "The firm hosts", "in Lahore.")
                .doesNotContain("Lahore.The");
        assertThat(words(output(pdf, "pdfinfo", "-struct-text", FILE))).containsSubsequence(reversed("شركة"),
                reversed("السند"), reversed("لتقنية"), reversed("المعلومات"));
        assertThat(words(output(pdf, "pdftotext", "-raw", FILE, "-"))).containsSubsequence("Limited", "شركة", "السند",
                "لتقنية", "المعلومات", "المحدودة");
        assertThat(words(output(pdf, "pdftotext", FILE, "-"))).contains("شركة السند لتقنية المعلومات");
    }

    /** As a program gives it that shows signs in the order in which they stand, from left to right. */
    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    @Test
    void the_report_reads_in_the_order_of_its_pages() throws Exception {
        assertThat(words(output(OURS.report(Sample.report()), "pdftotext", "-raw", FILE, "-"))).containsSubsequence(
                "Readiness report", "Indus Software House", "81.4", "Contents",
                "1 Conclusion and decision", "What was assessed", "1 Conclusion and decision", "2 Method",
                "3 Scores by section", "4 Findings and corrective actions", "5 Claim and verdict",
                "A.5.1", "A.8.34", "6 Exclusions", "7 Evidence", "8 People and independence", "9 How to verify");
    }

    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ");
    }

    /** Runs a program of poppler-utils over a document, where it is installed. */
    private String output(byte[] pdf, String... command) throws IOException, InterruptedException {
        assumeTrue(installed(command[0]), command[0] + " is not installed");
        Path file = Files.write(folder.resolve("document.pdf"), pdf);
        Process process = new ProcessBuilder(
                Arrays.stream(command).map(part -> part.equals(FILE) ? file.toString() : part).toList())
                .redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }

    private static boolean installed(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
