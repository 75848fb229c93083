package org.sanad.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.evidence.Samples.join;
import static org.sanad.evidence.Samples.latin1;
import static org.sanad.evidence.Samples.pdf;
import static org.sanad.evidence.Samples.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanad.evidence.Inspection.Accepted;
import org.sanad.evidence.Inspection.Reason;
import org.sanad.evidence.Inspection.Refused;

class PdfInspectionTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
            "1 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj",
            "1 0 obj <</S/JavaScript/JS(app.alert(1))>> endobj",
            "1 0 obj << /S /J#61vaScr#69pt /JS (app.alert(1)) >> endobj",
            "1 0 obj << /#53 /#4a#61#76#61#53#63#72#69#70#74 /JS 2 0 R >> endobj",
            "1 0 obj << /S %comment (/X) 5\n/JavaScript /JS 2 0 R >> endobj",
            "1 0 obj << /S 2 0 R >> endobj 2 0 obj /JavaScript endobj",
            "1 0 obj << /S /Launch /F (calc.exe) >> endobj",
            "1 0 obj << /S\r\n/Launch /Win << /F (cmd) >> >> endobj",
            "1 0 obj << /Length 3 >> stream\nx % endstream endobj 2 0 obj << /S /JavaScript >> endobj",
            "1 0 obj (unbalanced ( << /S /JavaScript >> endobj",
            "1 0 obj << /S /Rendition /OP 0 /JS (app.alert(1)) >> endobj"
    })
    void refuses_scripts_and_launches_however_they_are_spelt(String objects) throws IOException {
        assertRefused(pdf(objects), Reason.ACTIVE_PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "1 0 obj << /S /URI /URI (https://docs.example/Web/JavaScript/Guide) >> endobj",
            "1 0 obj << /S /GoTo /D [2 0 R /Fit] >> endobj",
            "1 0 obj << /Title (Safe use of /JavaScript and /Launch) >> endobj",
            "1 0 obj << /S /Rendition /OP 0 /R 2 0 R >> endobj",
            "1 0 obj << /JS (a key of something else) >> endobj",
            "1 0 obj << /Names << /EmbeddedFiles 2 0 R >> >> endobj"
    })
    void accepts_links_forms_and_attachments(String objects) throws IOException {
        assertThat(inspect(pdf(objects), "policy.pdf")).isEqualTo(new Accepted(FileType.PDF, "policy.pdf"));
    }

    @Test
    void refuses_a_script_in_a_compressed_object_stream_of_a_real_document() throws IOException {
        byte[] document = sample("javascript-objstm.pdf");
        assertThat(new String(document, ISO_8859_1)).doesNotContain("JavaScript");
        assertRefused(document, Reason.ACTIVE_PDF);
    }

    @Test
    void refuses_an_object_stream_that_unpacks_without_end() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] spaces = " ".repeat(1024 * 1024).getBytes(US_ASCII);
            for (int i = 0; i < 201; i++) out.write(spaces);
        }
        byte[] bomb = join(latin1("%PDF-1.7\n1 0 obj << /Type /ObjStm >> stream\r\n"), packed.toByteArray(),
                latin1("\nendstream endobj\nstartxref\n9\n%%EOF\n"));
        assertRefused(bomb, Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void refuses_more_object_streams_than_any_document_has() throws IOException {
        assertThat(inspect(pdf("/ObjStm stream x ".repeat(1_000)), "policy.pdf")).isInstanceOf(Accepted.class);
        assertRefused(pdf("/ObjStm stream x ".repeat(100_001)), Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void accepts_lines_of_text_before_the_header() throws IOException {
        byte[] printed = join(latin1("\u001b%-12345X@PJL JOB\r\n"), sample("policy.pdf"));
        assertThat(inspect(printed, "policy.pdf")).isInstanceOf(Accepted.class);
    }

    @Test
    void refuses_a_page_or_bytes_before_the_header() throws IOException {
        assertRefused(join(latin1("<html><body>"), sample("policy.pdf")), Reason.MARKUP);
        assertRefused(join(latin1("GIF89a\0\0\u0001"), sample("policy.pdf")), Reason.AMBIGUOUS);
        assertRefused(join(latin1("MZ"), sample("policy.pdf")), Reason.PROGRAM);
    }

    @Test
    void refuses_a_header_further_in_than_readers_look() throws IOException {
        assertRefused(join(latin1("\n".repeat(1025)), sample("policy.pdf")), Reason.BROKEN);
        assertThat(inspect(join(latin1("\n".repeat(1024)), sample("policy.pdf")), "policy.pdf"))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void accepts_padding_behind_the_end() throws IOException {
        assertThat(inspect(join(sample("policy.pdf"), new byte[5000]), "policy.pdf")).isInstanceOf(Accepted.class);
    }

    private Inspection inspect(byte[] content, String name) throws IOException {
        return Samples.inspect(folder, content, name);
    }

    private void assertRefused(byte[] content, Reason reason) throws IOException {
        Inspection inspection = inspect(content, "policy.pdf");
        assertThat(inspection).isInstanceOf(Refused.class);
        assertThat(((Refused) inspection).reason()).isEqualTo(reason);
    }
}
