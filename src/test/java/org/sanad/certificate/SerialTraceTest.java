package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sanad.platform.Sha256;

class SerialTraceTest {

    private static final int EDGE = 2_500;
    private static final int SAMPLE_STEP = 61;
    private static byte[] certificate;
    private static byte[] report;

    @BeforeAll
    static void write() {
        certificate = CertificatePdf.of(Sample.certificate(), Pdf.english(), Sample.SIGNATORY);
        report = ReportPdf.of(Sample.report(), Pdf.english(), Sample.SIGNATORY);
    }

    @Test
    void finds_the_serial_of_a_certificate_and_of_its_report_and_nothing_else() {
        assertThat(SerialTrace.serialsIn(certificate)).containsExactly(Sample.SERIAL);
        assertThat(SerialTrace.serialsIn(report)).containsExactly(Sample.SERIAL);
    }

    @Test
    void the_serial_stands_uncompressed_at_the_beginning_and_in_three_places_near_the_end() {
        String raw = new String(certificate, StandardCharsets.ISO_8859_1);
        assertThat(raw.indexOf(Sample.SERIAL)).isLessThan(200);
        assertThat(raw).contains("/Keywords(sanad:" + Sample.SERIAL + ")");
        assertThat(raw).contains("<pdf:Keywords>sanad:" + Sample.SERIAL + "</pdf:Keywords>");
        assertThat(raw).contains("/SanadSerial ");
        assertThat(raw).endsWith("%%EOF\n");
    }

    @Test
    void any_damaged_byte_leaves_the_serial_to_be_found() {
        byte[] copy = certificate.clone();
        IntStream edges = IntStream.concat(IntStream.range(0, EDGE), IntStream.range(copy.length - EDGE, copy.length));
        IntStream inside = IntStream.iterate(EDGE, at -> at < copy.length - EDGE, at -> at + SAMPLE_STEP);
        IntStream.concat(edges, inside).forEach(at -> {
            byte intact = copy[at];
            for (byte damaged : new byte[] {(byte) ~intact, '7', '-'}) {
                copy[at] = damaged;
                assertThat(SerialTrace.serialsIn(copy)).as("byte %d became %d", at, damaged).contains(Sample.SERIAL);
            }
            copy[at] = intact;
        });
    }

    @Test
    void a_lost_byte_or_an_added_one_leaves_the_serial_to_be_found() {
        for (int at = 0; at < certificate.length; at += 499) {
            byte[] shorter = new byte[certificate.length - 1];
            System.arraycopy(certificate, 0, shorter, 0, at);
            System.arraycopy(certificate, at + 1, shorter, at, shorter.length - at);
            assertThat(SerialTrace.serialsIn(shorter)).contains(Sample.SERIAL);
        }
    }

    @Test
    void either_half_of_a_broken_copy_leads_to_the_serial() {
        int half = report.length / 2;
        assertThat(SerialTrace.serialsIn(Arrays.copyOf(report, half))).contains(Sample.SERIAL);
        assertThat(SerialTrace.serialsIn(Arrays.copyOfRange(report, half, report.length))).contains(Sample.SERIAL);
    }

    @Test
    void finds_a_serial_that_another_program_saved_as_utf_16() {
        byte[] bytes = ("<feff sanad:" + Sample.SERIAL + ">").getBytes(StandardCharsets.UTF_16BE);
        assertThat(SerialTrace.serialsIn(bytes)).containsExactly(Sample.SERIAL);
        assertThat(
                SerialTrace.serialsIn(new String(bytes, StandardCharsets.UTF_16BE).getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly(Sample.SERIAL);
    }

    @Test
    void names_each_serial_once_in_order_of_appearance() {
        assertThat(trace("ZZZZ-ZZZZ-ZZZZ-ZZZZ 0000-1111-2222-3333\nZZZZ-ZZZZ-ZZZZ-ZZZZ"))
                .containsExactly("ZZZZ-ZZZZ-ZZZZ-ZZZZ", "0000-1111-2222-3333");
    }

    @Test
    void names_at_most_twenty_serials() {
        String many = IntStream.range(1000, 1100).mapToObj(i -> i + "-0000-0000-0000").collect(Collectors.joining(" "));
        assertThat(trace(many)).hasSize(20).startsWith("1000-0000-0000-0000").endsWith("1019-0000-0000-0000");
    }

    @Test
    void takes_neither_a_uuid_nor_letters_that_crockford_left_out_for_a_serial() {
        assertThat(trace(
                "550E8400-E29B-41D4-A716-446655440000 IIII-LLLL-OOOO-UUUU 7k3m-9qxt-2d4f-8r6w 7K3M-9QXT-2D4F "
                        + "7K3M-9QXT-2D4F-8R6"))
                .isEmpty();
    }

    @Test
    void finds_nothing_in_no_bytes() {
        assertThat(SerialTrace.serialsIn(new byte[0])).isEmpty();
        assertThat(trace("-----")).isEmpty();
    }

    @Test
    void a_serial_is_found_wherever_it_lies_in_a_large_file() throws IOException {
        for (var charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE)) {
            byte[] serial = Sample.SERIAL.getBytes(charset);
            for (int edge : new int[] {1 << 16, 1 << 17}) {
                for (int at = edge - 90; at < edge + 90; at++) {
                    byte[] file = new byte[200_000];
                    System.arraycopy(serial, 0, file, at, serial.length);
                    assertThat(SerialTrace.serialsIn(file)).as("at %d in %s", at, charset)
                            .containsExactly(Sample.SERIAL);
                    file[at - 1] = 'X';
                    if (serial.length == Sample.SERIAL.length())
                        assertThat(SerialTrace.serialsIn(file)).as("behind a letter at %d", at).isEmpty();
                }
            }
        }
    }

    @Test
    void a_file_is_read_in_small_pieces_and_no_further_than_its_limit() throws IOException {
        var traced = SerialTrace.read(new ByteArrayInputStream(certificate) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 7));
            }
        }, certificate.length);
        assertThat(traced)
                .isEqualTo(new SerialTrace.Traced(Sha256.of(certificate), certificate.length, List.of(Sample.SERIAL)));
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return ' ';
            }
        };
        assertThat(SerialTrace.read(endless, 100_000).size()).isEqualTo(100_001);
        assertThat(endless.given).isEqualTo(100_001);
    }

    private static List<String> trace(String text) {
        return SerialTrace.serialsIn(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
