package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.proof.SignedPdf.Verdict.BROKEN;
import static org.sanad.proof.SignedPdf.Verdict.FOREIGN;
import static org.sanad.proof.SignedPdf.Verdict.GENUINE;
import static org.sanad.proof.SignedPdf.Verdict.NOT_WHOLE;
import static org.sanad.proof.SignedPdf.Verdict.UNSIGNED;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfWriter;
import org.sanad.proof.Bytes;
import org.sanad.proof.SignedPdf;

class SignedPdfTest {

    private static final Signed OURS = Signed.installation();
    private static final Signed OTHERS = Signed.installation();
    private static final byte[] GOOD = OURS.certificate(Sample.certificate());

    private static SignedPdf.Verdict verdict(byte[] pdf) {
        return SignedPdf.examine(pdf, OURS.published()).verdict();
    }

    /** Where the signature stands. */
    private static int[] gap() {
        var range = Pattern.compile("/ByteRange ?\\[0 (\\d+) (\\d+) ")
                .matcher(new String(GOOD, StandardCharsets.ISO_8859_1));
        assertThat(range.find()).isTrue();
        return new int[] {Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))};
    }

    @Test
    void what_we_signed_is_genuine_and_says_by_which_key() {
        SignedPdf examined = SignedPdf.examine(GOOD, OURS.published());
        assertThat(examined.verdict()).isEqualTo(GENUINE);
        assertThat(examined.kid()).isEqualTo(OURS.key().kid());
        assertThat(examined.signer()).isEqualTo("CN=Sanad issuing 2026-10-05,O=verify.sanad.example");
        assertThat(examined.timeStamp()).isEmpty();
        assertThat(verdict(OURS.report(Sample.report()))).isEqualTo(GENUINE);
    }

    @Test
    void an_independent_library_verifies_the_signature() throws Exception {
        byte[] cms = HexFormat.of()
                .parseHex(new String(GOOD, gap()[0] + 1, gap()[1] - gap()[0] - 2, StandardCharsets.ISO_8859_1));
        byte[] content = Bytes.without(GOOD, gap()[0], gap()[1]);
        CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(content), new ByteArrayInputStream(cms));
        SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder by =
                (X509CertificateHolder) data.getCertificates().getMatches(signer.getSID()).iterator().next();
        assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(by))).isTrue();
        assertThat(data.getCertificates().getMatches(null)).hasSize(2);
    }

    @Test
    void a_rotated_key_leaves_old_documents_genuine() {
        Signed before = Signed.installation();
        byte[] old = before.certificate(Sample.certificate());
        Signed rotated = before.at(before.now().plusSeconds(86_400), "SANAD_KEY_SINCE", "2026-10-06");
        assertThat(rotated.keys().current().kid()).isNotEqualTo(before.key().kid());
        assertThat(SignedPdf.examine(old, rotated.published()).verdict()).isEqualTo(GENUINE);
        assertThat(SignedPdf.examine(old, Set.of(rotated.keys().current().kid())).verdict()).isEqualTo(FOREIGN);
    }

    @Test
    void no_byte_can_be_changed() {
        Set<String> ours = OURS.published();
        IntStream everywhere = IntStream.iterate(0, at -> at < GOOD.length, at -> at + 17);
        IntStream around = IntStream.range(gap()[0] - 200, gap()[1] + 300);
        List<Integer> unnoticed = IntStream.concat(everywhere, around).parallel().filter(at -> {
            byte[] changed = GOOD.clone();
            changed[at] ^= (byte) (at % 2 == 0 ? 0x01 : 0x20);
            return SignedPdf.examine(changed, ours).verdict() == GENUINE;
        }).boxed().toList();
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void nothing_can_be_appended_or_cut_off() {
        assertThat(verdict(Arrays.copyOf(GOOD, GOOD.length + 1))).isEqualTo(NOT_WHOLE);
        assertThat(verdict(Arrays.copyOf(GOOD, GOOD.length - 1))).isEqualTo(NOT_WHOLE);
        assertThat(verdict(Arrays.copyOf(GOOD, 3_000))).isEqualTo(UNSIGNED);
    }

    @Test
    void an_update_that_paints_over_the_score_is_not_whole_although_viewers_call_it_valid() throws Exception {
        byte[] painted = updated(GOOD, false);
        assertThat(new Pdf(painted).text()).contains("99.9");
        assertThat(Arrays.copyOf(painted, GOOD.length)).as("the signed bytes are untouched").isEqualTo(GOOD);
        assertThat(verdict(painted)).isEqualTo(NOT_WHOLE);
        assertThat(verdict(updated(GOOD, true))).isEqualTo(NOT_WHOLE);
    }

    /** An incremental update, as anybody can make one. */
    private static byte[] updated(byte[] pdf, boolean script) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfStamper stamper = new PdfStamper(new PdfReader(pdf), out, null, true);
        if (script) {
            stamper.addJavaScript("app.alert('Genuine')");
        } else {
            PdfContentByte over = stamper.getOverContent(1);
            over.setColorFill(Color.WHITE);
            over.rectangle(80, 420, 60, 30);
            over.fill();
            over.beginText();
            over.setFontAndSize(BaseFont.createFont(), 23);
            over.setTextMatrix(82, 425);
            over.showText("99.9");
            over.endText();
        }
        stamper.close();
        return out.toByteArray();
    }

    @Test
    void a_second_signature_over_an_update_is_not_whole() throws Exception {
        Signing other = OTHERS.begin();
        byte[] appended = concat(updated(GOOD, false), "\n<</Type/Sig/ByteRange ", SignaturePlace.EMPTY_RANGE,
                "/Contents <", "0".repeat(2 * other.signatory().room()), ">>>\n%%EOF\n");
        assertThat(verdict(other.sign(appended))).isEqualTo(NOT_WHOLE);
    }

    private static byte[] concat(byte[] first, String... rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        for (String each : rest) out.writeBytes(each.getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    @Test
    void a_signature_holds_for_its_own_document_only() throws Exception {
        Signing signing = OURS.begin();
        byte[] other = CertificatePdf.of(Sample.certificate("Another Firm", "Another scope"), Pdf.english(),
                signing.signatory());
        SignaturePlace place = SignaturePlace.in(other, signing.signatory().room());
        place.signed(other);
        System.arraycopy(GOOD, gap()[0], other, place.from(), gap()[1] - gap()[0]);
        assertThat(new Pdf(other).text()).contains("Another Firm");
        assertThat(verdict(other)).isEqualTo(BROKEN);
    }

    @Test
    void another_key_with_the_same_names_is_foreign() {
        byte[] forged = OTHERS.certificate(Sample.certificate());
        SignedPdf examined = SignedPdf.examine(forged, OURS.published());
        assertThat(examined.verdict()).isEqualTo(FOREIGN);
        assertThat(examined.signer()).isEqualTo(SignedPdf.examine(GOOD, OURS.published()).signer());
        assertThat(examined.kid()).isNotEqualTo(OURS.key().kid());
    }

    @Test
    void a_document_with_a_script_is_never_genuine() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        document.add(new Paragraph("Readiness certificate " + Sample.SERIAL));
        writer.addJavaScript("app.alert('Genuine')");
        document.close();
        assertThat(verdict(out.toByteArray())).isEqualTo(UNSIGNED);
        ByteArrayOutputStream rewritten = new ByteArrayOutputStream();
        PdfStamper stamper = new PdfStamper(new PdfReader(GOOD), rewritten);
        stamper.addJavaScript("app.alert('Genuine')");
        stamper.close();
        assertThat(verdict(rewritten.toByteArray())).isIn(NOT_WHOLE, BROKEN);
    }

    @Test
    void the_gap_holds_the_signature_and_nothing_else() {
        int end = gap()[1] - 1;
        for (String padding : new String[] {"00>/OpenAction<<", "AA", "0g", "01"}) {
            byte[] changed = GOOD.clone();
            System.arraycopy(padding.getBytes(StandardCharsets.US_ASCII), 0, changed, end - padding.length(),
                    padding.length());
            assertThat(verdict(changed)).as(padding).isEqualTo(BROKEN);
        }
    }

    @Test
    void ranges_that_make_no_sense_are_refused() {
        for (String range : new String[] {"[0 0 0 0]", "[5 10 20 30]", "[0 -1 5 5]",
                "[0 9999999999 9999999999 9999999999]", "[0 20 10 5]", "[]", "", "[0 10 20"}) {
            byte[] file = ("%PDF-1.7 /ByteRange " + range).getBytes(StandardCharsets.US_ASCII);
            assertThat(verdict(file)).as(range).isEqualTo(NOT_WHOLE);
        }
        assertThat(verdict(new byte[0])).isEqualTo(UNSIGNED);
        assertThat(verdict("no PDF at all".getBytes(StandardCharsets.US_ASCII))).isEqualTo(UNSIGNED);
    }

    @Test
    void a_firm_may_have_any_name() {
        assertThat(verdict(OURS.certificate(Sample.certificate("A /ByteRange [0 5 5 5] /Contents <00> Ltd", "Scope"))))
                .isEqualTo(GENUINE);
    }
}
