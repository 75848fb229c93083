package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

class CertificatePdfTest {

    private static final String ARABIC_FIRM = "شركة السند لتقنية المعلومات المحدودة";
    private static final String URDU_FIRM = "انڈس سافٹ ویئر ہاؤس (پرائیویٹ) لمیٹڈ، لاہور";

    private final byte[] bytes = CertificatePdf.of(Sample.certificate(), Pdf.english(), Sample.SIGNATORY);
    private final Pdf pdf = new Pdf(bytes);

    @Test
    void is_one_page_of_a4() {
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.reader().getPageSize(1).getWidth()).isEqualTo(595);
        assertThat(pdf.reader().getPageSize(1).getHeight()).isEqualTo(842);
    }

    @Test
    void says_everything_that_was_decided() {
        assertThat(pdf.text()).contains("Readiness certificate", "Indus Software House (Private) Limited", "Pakistan",
                "ISO/IEC 27001:2022, Sanad checklist, version 3", "Development and hosting of the Indus Pay", "81.4",
                "Band B",
                "Evidence sampled: an auditor examined a sample of the evidence.",
                "One cap applies; it does not lower the band.",
                "WEAK_SECTION: section A.7, Physical protection, scored 48.3", "Mizan Assurance", "Ayesha Siddiqui",
                "Bilal Rahman",
                "5 October 2026", "5 October 2027", "Excluded of what may be excluded", "4.1 %", Sample.SERIAL,
                "https://verify.sanad.example/verify/" + Sample.SERIAL,
                "9f2c51d0 8be4a773 1c0de5f2 b6a94e18 d37fa04c 5b9e6271 8f0a3d4c 6e5b77aa");
    }

    @Test
    void says_what_it_is_and_what_it_is_not() {
        assertThat(pdf.text()).contains("This is a readiness certificate issued by Sanad after an independent review. "
                + "It is not an ISO certification by an accredited body.");
    }

    @Test
    void says_what_the_band_would_be_without_caps() {
        CertificateFacts facts = with(Sample.certificate(), "A", List.of("one reason", "another reason"));
        assertThat(text(facts)).contains("2 caps apply; by the score alone the band would be A.", "one reason",
                "another reason");
        assertThat(text(with(facts, "B", List.of()))).contains("No cap applies to the band.");
    }

    @Test
    void counts_the_caps_for_which_there_is_no_room() {
        CertificateFacts facts =
                with(Sample.certificate(), "A", IntStream.range(0, 9).mapToObj(i -> "reason " + i).toList());
        assertThat(text(facts)).contains("reason 2", "6 more caps on the verification page.")
                .doesNotContain("reason 3");
    }

    @Test
    void the_same_facts_give_the_same_bytes_and_other_facts_do_not() {
        assertThat(CertificatePdf.of(Sample.certificate(), Pdf.english(), Sample.SIGNATORY)).isEqualTo(bytes);
        assertThat(
                CertificatePdf.of(Sample.certificate("Another Firm", "Another scope"), Pdf.english(), Sample.SIGNATORY))
                .isNotEqualTo(bytes);
    }

    @Test
    void the_same_facts_give_the_same_bytes_on_many_threads() {
        assertThat(IntStream.range(0, 24).parallel()
                .mapToObj(i -> CertificatePdf.of(Sample.certificate(), Pdf.english(), Sample.SIGNATORY)).toList())
                .allSatisfy(copy -> assertThat(copy).isEqualTo(bytes));
    }

    @Test
    void every_font_is_embedded_as_a_subset() {
        List<PdfDictionary> fonts =
                pdf.dictionaries(d -> new PdfName("FontDescriptor").equals(d.getAsName(PdfName.TYPE)));
        assertThat(fonts).hasSize(3).allSatisfy(font -> {
            assertThat(font.get(new PdfName("FontFile2"))).isNotNull();
            assertThat(font.get(new PdfName("CIDSet"))).isNull();
            assertThat(font.getAsName(PdfName.FONTNAME).toString()).matches("/[A-Z]{6}\\+NotoSans.*");
        });
    }

    @Test
    void a_firm_of_120_characters_and_a_scope_of_1000_fit_in_full() {
        String text = text(Sample.certificate(Sample.LONG_FIRM, Sample.LONG_SCOPE));
        assertThat(Sample.LONG_FIRM).hasSize(120);
        assertThat(Sample.LONG_SCOPE).hasSize(1_000);
        assertThat(text).contains(Sample.LONG_FIRM, Sample.LONG_SCOPE).doesNotContain("full scope on");
    }

    @Test
    void a_scope_too_long_for_the_page_says_where_the_rest_is() {
        String text = text(Sample.certificate(Sample.LONG_FIRM, Sample.LONG_SCOPE.repeat(3)));
        assertThat(text).contains("... full scope on the verification page");
    }

    @Test
    void whatever_people_type_stays_on_one_page_and_inside_the_frame() {
        Pdf hard = new Pdf(CertificatePdf.of(Sample.hard().certificate(), Pdf.english(), Sample.SIGNATORY));
        assertThat(hard.pages()).isEqualTo(1);
        assertThat(hard.places(1)).hasSizeGreaterThan(30).allSatisfy(place -> {
            assertThat(place[0]).isBetween(60.0, 540.0);
            assertThat(place[1]).isBetween(35.0, 800.0);
        });
    }

    @Test
    void lines_of_the_hardest_facts_do_not_overlap() {
        Pdf hard = new Pdf(CertificatePdf.of(Sample.hard().certificate(), Pdf.english(), Sample.SIGNATORY));
        List<double[]> first = hard.places(1).stream().filter(place -> place[0] < 66)
                .sorted((a, b) -> Double.compare(b[1], a[1])).toList();
        for (int i = 1; i < first.size(); i++) {
            assertThat(first.get(i - 1)[1] - first.get(i)[1]).isGreaterThan(7);
        }
    }

    @Test
    void an_arabic_name_reads_in_its_order() {
        Pdf arabic =
                new Pdf(CertificatePdf.of(Sample.certificate(ARABIC_FIRM, "Hosting"), Pdf.english(), Sample.SIGNATORY));
        assertThat(arabic.tags("H2").stream().map(tag -> Pdf.string(tag, "ActualText"))).contains(ARABIC_FIRM);
        assertThat(arabic.tags("H2").stream().map(tag -> Pdf.string(tag, "Lang"))).contains("ar");
        assertThat(arabic.meant(1)).containsExactly(ARABIC_FIRM);
        assertThat(turned(arabic.text(), ARABIC_FIRM)).contains(ARABIC_FIRM);
    }

    @Test
    void an_urdu_name_is_printed_joined_from_right_to_left() {
        Pdf urdu =
                new Pdf(CertificatePdf.of(Sample.certificate(URDU_FIRM, "Hosting"), Pdf.english(), Sample.SIGNATORY));
        assertThat(urdu.tags("H2").stream().map(tag -> Pdf.string(tag, "ActualText"))).contains(URDU_FIRM);
        assertThat(urdu.tags("H2").stream().map(tag -> Pdf.string(tag, "Lang"))).contains("ur");
        assertThat(turned(urdu.text(), URDU_FIRM)).contains("انڈس سافٹ ویئر ہاؤس");
        assertThat(urdu.dictionaries(d -> new PdfName("FontDescriptor").equals(d.getAsName(PdfName.TYPE))))
                .anySatisfy(font -> assertThat(font.getAsName(PdfName.FONTNAME).toString())
                        .contains("NotoNaskhArabic-Bold"));
    }

    @Test
    void words_of_both_directions_keep_the_spaces_between_them_and_between_lines() {
        String firm = "Consolidated Software Engineering (Private) Limited شركة السند لتقنية المعلومات المحدودة";
        Pdf both = new Pdf(CertificatePdf.of(Sample.certificate(firm, "Hosting"), Pdf.english(), Sample.SIGNATORY));
        assertThat(both.meant(1)).hasSize(2).first().asString().endsWith(" ");
        assertThat(String.join("", both.meant(1))).isEqualTo(firm);
        assertThat(turned(both.text(), firm)).contains(firm);
    }

    @Test
    void only_what_leans_to_the_right_is_told_to_be_arabic() {
        Pdf english = new Pdf(CertificatePdf.of(Sample.certificate("Al-Sanad (السند) Ltd", "Hosting"), Pdf.english(),
                Sample.SIGNATORY));
        assertThat(english.tags("H2")).extracting(tag -> Pdf.string(tag, "Lang")).containsOnlyNulls();
    }

    @Test
    void letters_that_no_font_has_are_named_and_kept_in_words() {
        Pdf chinese =
                new Pdf(CertificatePdf.of(Sample.certificate("中文 Ltd", "Hosting"), Pdf.english(), Sample.SIGNATORY));
        assertThat(chinese.text()).contains("[Han] Ltd");
        assertThat(chinese.meant(1)).containsExactly("中文 Ltd");
        assertThat(chinese.tags("H2").stream().map(tag -> Pdf.string(tag, "ActualText"))).contains("中文 Ltd");
    }

    @Test
    void a_language_from_right_to_left_mirrors_the_page() {
        Pdf mirrored = new Pdf(CertificatePdf.of(Sample.certificate(), new Mirrored(), Sample.SIGNATORY));
        List<double[]> ltr = pdf.places(1);
        List<double[]> rtl = mirrored.places(1);
        assertThat(rtl).hasSizeGreaterThanOrEqualTo(ltr.size());
        assertThat(ltr.get(0)[0]).isLessThan(200);
        assertThat(rtl.get(0)[0]).isGreaterThan(400);
        assertThat(mirrored.reader().getCatalog().getAsString(PdfName.LANG).toUnicodeString()).isEqualTo("ar");
    }

    @Test
    void the_code_leads_to_the_verification_page() throws Exception {
        assertThat(new Decoder().decode(code()).getText()).isEqualTo(Sample.certificate().verifyAt().toString());
    }

    @Test
    void the_address_is_a_link_that_is_tagged() {
        List<PdfDictionary> links = pdf.dictionaries(d -> PdfName.LINK.equals(d.getAsName(PdfName.SUBTYPE)));
        assertThat(links).singleElement().satisfies(link -> {
            assertThat(Pdf.string(link.getAsDict(PdfName.A), "URI"))
                    .isEqualTo(Sample.certificate().verifyAt().toString());
            assertThat(Pdf.string(link, "Contents")).isEqualTo("Verification page of this certificate");
            assertThat(link.get(PdfName.STRUCTPARENT)).isNotNull();
        });
        assertThat(pdf.tags("Link")).hasSize(1);
    }

    @Test
    void is_tagged_and_describes_its_figures() {
        PdfDictionary catalog = pdf.reader().getCatalog();
        assertThat(catalog.getAsDict(new PdfName("MarkInfo")).get(new PdfName("Marked"))).hasToString("true");
        assertThat(catalog.getAsString(PdfName.LANG).toUnicodeString()).isEqualTo("en-GB");
        assertThat(catalog.getAsDict(PdfName.VIEWERPREFERENCES).get(new PdfName("DisplayDocTitle")))
                .hasToString("true");
        assertThat(pdf.tags("H1")).hasSize(1);
        assertThat(pdf.tags("Figure").stream().map(tag -> Pdf.string(tag, "Alt"))).containsExactlyInAnyOrder(
                "Sanad’s mark: an eight-pointed star with a tick",
                "QR code of the address https://verify.sanad.example/verify/" + Sample.SERIAL);
    }

    @Test
    void everything_drawn_is_tagged_or_decoration() {
        int depth = 0;
        for (String line : pdf.content(1).split("\n")) {
            if (line.endsWith("BDC") || line.endsWith("BMC")) {
                assertThat(++depth).isEqualTo(1);
            } else if (line.equals("EMC")) {
                depth--;
            } else
                if (line.endsWith("Tj") || line.equals("f") || line.equals("S") || line.equals("B")
                        || line.equals("f*")) {
                            assertThat(depth).as(line).isEqualTo(1);
                        }
        }
    }

    @Test
    void describes_itself_in_info_and_xmp_alike() throws Exception {
        CertificateFacts facts = Sample.certificate("Fish & <Chips> \u0000Ltd", "Hosting");
        Pdf odd = new Pdf(CertificatePdf.of(facts, Pdf.english(), Sample.SIGNATORY));
        assertThat(odd.reader().getInfo()).containsEntry("Title", "Readiness certificate – Fish & <Chips> Ltd")
                .containsEntry("Author", "Sanad").containsEntry("CreationDate", "D:20261005093000Z")
                .containsEntry("Keywords", "sanad:" + Sample.SERIAL);
        assertThat(new String(odd.reader().getMetadata(), StandardCharsets.UTF_8)).contains(
                "Readiness certificate – Fish &amp; &lt;Chips&gt; Ltd",
                "<pdfaid:part>3</pdfaid:part>", "<pdfuaid:part>1</pdfuaid:part>",
                "<xmp:CreateDate>2026-10-05T09:30:00Z</xmp:CreateDate>");
    }

    @Test
    void refuses_facts_that_do_not_have_their_form() {
        CertificateFacts good = Sample.certificate();
        assertThatIllegalArgumentException().isThrownBy(() -> with(good, "F", List.of()))
                .withMessageContaining("rawBand");
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.certificate(" ", "scope"))
                .withMessageContaining("firm");
        assertThatNullPointerException().isThrownBy(() -> Sample.certificate("firm", null))
                .withMessageContaining("scope");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CertificateFacts("7K3M-9QXT-2D4F-8R6I", good.firm(), good.country(),
                        good.scope(), good.framework(), good.frameworkVersion(), good.score(), good.band(),
                        good.rawBand(), good.assurance(),
                        good.exclusionShare(), good.auditBody(), good.auditor(), good.certifier(), good.issuedAt(),
                        good.expiresAt(),
                        good.recordHash(), good.verifyAt(), good.caps()))
                .withMessageContaining("serial");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CertificateFacts(good.serial(), good.firm(), good.country(),
                        good.scope(), good.framework(), good.frameworkVersion(), good.score(), good.band(),
                        good.rawBand(), good.assurance(),
                        good.exclusionShare(), good.auditBody(), good.auditor(), good.certifier(), good.expiresAt(),
                        good.issuedAt(),
                        good.recordHash(), URI.create("/verify"), good.caps()))
                .withMessageContaining("expiresAt");
    }

    private static String text(CertificateFacts facts) {
        return new Pdf(CertificatePdf.of(facts, Pdf.english(), Sample.SIGNATORY)).text();
    }

    private static CertificateFacts with(CertificateFacts facts, String rawBand, List<String> caps) {
        return new CertificateFacts(facts.serial(), facts.firm(), facts.country(), facts.scope(), facts.framework(),
                facts.frameworkVersion(),
                facts.score(), facts.band(), rawBand, facts.assurance(), facts.exclusionShare(), facts.auditBody(),
                facts.auditor(),
                facts.certifier(), facts.issuedAt(), facts.expiresAt(), facts.recordHash(), facts.verifyAt(), caps);
    }

    /** The squares that were drawn for the QR code, read back from the page. */
    private BitMatrix code() {
        String content = pdf.content(1);
        int last = content.lastIndexOf("/Figure ");
        Matcher squares = Pattern.compile("([\\d.]+) ([\\d.]+) ([\\d.]+) ([\\d.]+) re")
                .matcher(content.substring(last, content.indexOf("EMC", last)));
        List<double[]> drawn = squares.results()
                .map(r -> IntStream.rangeClosed(1, 4).mapToDouble(i -> Double.parseDouble(r.group(i))).toArray())
                .toList();
        double module = drawn.get(0)[3];
        double left = drawn.stream().mapToDouble(square -> square[0]).min().orElseThrow();
        double top = drawn.stream().mapToDouble(square -> square[1]).max().orElseThrow();
        double bottom = drawn.stream().mapToDouble(square -> square[1]).min().orElseThrow();
        BitMatrix matrix = new BitMatrix((int) Math.round((top - bottom) / module) + 1);
        for (double[] square : drawn) {
            matrix.setRegion((int) Math.round((square[0] - left) / module),
                    (int) Math.round((top - square[1]) / module),
                    (int) Math.round(square[2] / module), 1);
        }
        return matrix;
    }

    /** A text in which each word that is drawn from right to left has been turned again. */
    private static String turned(String text, String words) {
        String turned = text;
        for (String word : words.split(" ")) {
            turned = TextBlock.hasRightToLeft(word) ? turned.replace(new StringBuilder(word).reverse(), word) : turned;
        }
        return turned;
    }

    /** The English words as if they were of a language that is written from right to left. */
    static final class Mirrored extends ResourceBundle {

        @Override
        protected Object handleGetObject(String key) {
            return Pdf.english().containsKey(key) ? Pdf.english().getString(key) : null;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Pdf.english().getKeys();
        }

        @Override
        public Locale getLocale() {
            return Locale.of("ar");
        }
    }
}
