package org.sanad.evidence;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.evidence.Samples.firstHalf;
import static org.sanad.evidence.Samples.join;
import static org.sanad.evidence.Samples.latin1;
import static org.sanad.evidence.Samples.sample;
import static org.sanad.evidence.Samples.utf8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanad.evidence.Inspection.Accepted;
import org.sanad.evidence.Inspection.Reason;
import org.sanad.evidence.Inspection.Refused;

class FileInspectionTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
            "scan-40-pages.pdf, PDF", "policy.pdf, PDF", "linearized.pdf, PDF", "protected.pdf, PDF",
            "attached.pdf, PDF",
            "screenshot.png, PNG", "server-room.jpg, JPEG", "progressive.jpeg, JPEG", "server-room.webp, WEBP",
            "lossless.webp, WEBP",
            "policy.docx, DOCX", "minutes-libreoffice.docx, DOCX", "assets.xlsx, XLSX", "assets-libreoffice.xlsx, XLSX",
            "training.pptx, PPTX", "training-libreoffice.pptx, PPTX", "minutes.odt, ODT", "policy-libreoffice.odt, ODT",
            "assets.ods, ODS",
            "approval.eml, EML", "assets.csv, CSV"
    })
    void accepts_what_real_programs_write(String sample, FileType type) throws IOException {
        assertThat(inspect(sample(sample), sample)).isEqualTo(new Accepted(type, sample));
    }

    @ParameterizedTest
    @CsvSource({"policy.TXT, TXT", "build.log, TXT", "notes.text, TXT", "notes.md, MD", "notes.markdown, MD",
            "list.csv, CSV"})
    void tells_kinds_of_text_apart_by_extension(String name, FileType type) throws IOException {
        assertThat(inspect(utf8("Reviewed, 2026-03-02, منظور شدہ\n"), name)).isEqualTo(new Accepted(type, name));
    }

    @Test
    void accepts_text_in_utf_16_with_a_byte_order_mark() throws IOException {
        assertAccepted("asset;owner\r\nکھاتہ;Operations\r\n".getBytes(UTF_16), "assets.csv");
        assertAccepted(join(latin1("ÿþ"), "Reviewed".getBytes(UTF_16LE)), "notes.txt");
    }

    @Test
    void accepts_text_in_windows_1252() throws IOException {
        assertAccepted(latin1("D\u00e9cision \u0096 approuv\u00e9e, 40 \u0080\r\n"), "decision.txt");
    }

    @Test
    void keeps_the_cleaned_name() throws IOException {
        assertThat(inspect(sample("policy.pdf"), "C:\\fakepath\\Policy\u202e.PDF"))
                .isEqualTo(new Accepted(FileType.PDF, "Policy.PDF"));
    }

    @Test
    void accepts_text_that_only_looks_like_something_else_at_its_start() throws IOException {
        assertAccepted(utf8("P1 incidents\nBM: none\n"), "incidents.txt");
        assertAccepted(utf8("<134>Oct 11 22:14:15 gate sshd: accepted\n"), "gate.log");
        assertAccepted(utf8("The header %PDF-1.7 begins every PDF.\n"), "notes.txt");
        assertAccepted(utf8("<!-- reviewed -->\n<p align=\"center\">Policy</p>\n\n# Policy\n"), "README.md");
    }

    @Test
    void refuses_an_empty_file() throws IOException {
        assertRefused(new byte[0], "policy.pdf", Reason.EMPTY);
    }

    @Test
    void accepts_fifty_megabytes_of_text_and_refuses_one_byte_more() throws IOException {
        Path file = folder.resolve("large");
        byte[] line = utf8("2026-03-02 09:14:00 accepted\n".repeat(36158));
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            for (long left = FileInspection.MAX_BYTES; left > 0; left -= line.length)
                out.write(line, 0, (int) Math.min(left, line.length));
            assertThat(out.length()).isEqualTo(52_428_800);
            assertThat(new FileInspection().inspect(file, "gate.log"))
                    .isEqualTo(new Accepted(FileType.TXT, "gate.log"));
            out.write('\n');
            assertThat(new FileInspection().inspect(file, "gate.log"))
                    .isEqualTo(new Refused(Reason.TOO_LARGE, "gate.log"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy.pdf", "screenshot.png", "server-room.jpg", "progressive.jpeg", "server-room.webp",
            "policy.docx",
            "assets.xlsx", "training.pptx", "minutes.odt", "assets.ods", "scan-40-pages.pdf", "linearized.pdf"})
    void refuses_half_a_file(String sample) throws IOException {
        assertRefused(firstHalf(sample(sample)), sample, Reason.BROKEN);
    }

    @Test
    void refuses_noise_under_the_name_of_a_document() throws IOException {
        assertRefused(new byte[] {1, 0, 2, 0, 3, 0, 4, 0, 5}, "policy.pdf", Reason.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({"policy.pdf, policy.docx, pdf", "policy.docx, policy.xlsx, docx", "assets.xlsx, assets.csv, xlsx",
            "screenshot.png, screenshot.jpg, png",
            "server-room.jpg, server-room.pdf, jpeg", "lossless.webp, picture.png, webp",
            "minutes.odt, minutes.docx, odt", "policy.docx, policy.docm, docx",
            "assets.csv, assets.pdf, txt", "assets.csv, assets.json, txt", "assets.csv, assets.eml, txt",
            "policy.pdf, policy.exe, pdf"})
    void refuses_a_name_that_lies_and_says_what_the_content_is(String sample, String name, String type)
            throws IOException {
        assertThat(inspect(sample(sample), name))
                .isEqualTo(new Refused(Reason.NAME_LIES, name, "evidence.type." + type));
    }

    @ParameterizedTest
    @CsvSource({"policy.pdf, pdf", "server-room.jpg, jpg", "policy.docx, docx", "assets.csv, txt", "approval.eml, eml"})
    void refuses_a_name_without_extension_and_says_which_it_should_have(String sample, String extension)
            throws IOException {
        assertThat(inspect(sample(sample), "policy")).isEqualTo(new Refused(Reason.NO_EXTENSION, "policy", extension));
    }

    @Test
    void names_json_as_the_missing_extension_of_json() throws IOException {
        assertThat(inspect(utf8("{\"reviewed\": true}"), "export"))
                .isEqualTo(new Refused(Reason.NO_EXTENSION, "export", "json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void refuses_a_blank_name(String name) throws IOException {
        assertThat(refusal(sample("policy.pdf"), name).reason()).isEqualTo(Reason.NAME_INVALID);
    }

    @Test
    void refuses_no_name() throws IOException {
        assertThat(refusal(sample("policy.pdf"), null).reason()).isEqualTo(Reason.NAME_INVALID);
    }

    @Test
    void refuses_programs_whatever_their_name() throws IOException {
        byte[] zeros = new byte[300];
        assertRefused(join(latin1("MZ\u0090\0\u0003"), zeros), "invoice.pdf", Reason.PROGRAM);
        assertRefused(join(latin1("\u007fELF\u0002\u0001\u0001"), zeros), "photo.jpg", Reason.PROGRAM);
        assertRefused(join(latin1("\u00cf\u00fa\u00ed\u00fe\u0007\0\0\u0001"), zeros), "notes.txt", Reason.PROGRAM);
        assertRefused(join(latin1("\u00ca\u00fe\u00ba\u00be\0\0\0\u0041"), zeros), "data.csv", Reason.PROGRAM);
        assertRefused(utf8("#!/bin/sh\nrm -r /\n"), "notes.txt", Reason.PROGRAM);
        assertRefused(utf8("\ufeff#!/usr/bin/env python3\n"), "notes.md", Reason.PROGRAM);
    }

    @Test
    void refuses_archives_whatever_their_name() throws IOException {
        byte[] zeros = new byte[600];
        byte[] tar = new byte[1024];
        System.arraycopy(latin1("policy.txt"), 0, tar, 0, 10);
        System.arraycopy(latin1("ustar\00000"), 0, tar, 257, 8);
        assertRefused(join(latin1("7z\u00bc\u00af\u0027\u001c\0\u0004"), zeros), "policy.7z", Reason.ARCHIVE);
        assertRefused(join(latin1("Rar!\u001a\u0007\u0001\0"), zeros), "policy.pdf", Reason.ARCHIVE);
        assertRefused(join(latin1("\u001f\u008b\u0008\0\0\0\0\0\0\u0003"), zeros), "build.log", Reason.ARCHIVE);
        assertRefused(join(latin1("BZh91AY&SY"), zeros), "build.log", Reason.ARCHIVE);
        assertRefused(join(latin1("\u00fd7zXZ\0\0\u0004"), zeros), "policy.docx", Reason.ARCHIVE);
        assertRefused(join(latin1("(\u00b5/\u00fd\u0004\0"), zeros), "policy.txt", Reason.ARCHIVE);
        assertRefused(tar, "policy.tar", Reason.ARCHIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><p>x", "\n  <html><body></body></html>",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "<?xml version='1.0'?><a/>", "<!-- x --> <script>alert(1)</script>",
            "<invoice><total>1</total></invoice>\n", "<HEAD>", "<a href=x>y</a>z"})
    void refuses_markup_named_as_text(String markup) throws IOException {
        assertRefused(utf8(markup), "notes.txt", Reason.MARKUP);
        assertRefused(utf8("\ufeff" + markup), "notes.txt", Reason.MARKUP);
        assertRefused(markup.getBytes(UTF_16), "notes.txt", Reason.MARKUP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "logo.svg", "page.pdf", "data.xml"})
    void refuses_markup_under_any_name(String name) throws IOException {
        assertRefused(utf8("<!doctype html><title>x</title>"), name, Reason.MARKUP);
    }

    @Test
    void refuses_a_whole_page_named_as_markdown() throws IOException {
        assertRefused(utf8("<!-- c --><html><script>alert(1)</script></html>"), "page.md", Reason.MARKUP);
    }

    @Test
    void refuses_text_formats_that_are_programs_for_a_page() throws IOException {
        assertThat(inspect(sample("policy.rtf"), "policy.txt"))
                .isEqualTo(new Refused(Reason.TYPE_NOT_ACCEPTED, "policy.txt", "application/rtf"));
        assertThat(inspect(utf8("%!PS-Adobe-3.0\n"), "page.txt"))
                .isEqualTo(new Refused(Reason.TYPE_NOT_ACCEPTED, "page.txt", "application/postscript"));
    }

    @Test
    void refuses_other_kinds_and_names_them() throws IOException {
        byte[] gif = join(latin1("GIF89a\u0001\0\u0001\0\u0080\0\0\0\0\0"), new byte[40]);
        assertThat(inspect(gif, "logo.gif")).isEqualTo(new Refused(Reason.TYPE_NOT_ACCEPTED, "logo.gif", "image/gif"));
        assertThat(inspect(utf8("alert(1)"), "page.js"))
                .isEqualTo(new Refused(Reason.TYPE_NOT_ACCEPTED, "page.js", ".js"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0007b", "a\u001b[31mb", "a\u007fb", "a\u0081b", "a\u008db"})
    void refuses_bytes_that_no_text_has(String text) throws IOException {
        assertRefused(latin1(text), "notes.txt", Reason.NOT_TEXT);
    }

    @Test
    void refuses_utf_16_without_a_byte_order_mark() throws IOException {
        assertRefused("Reviewed".getBytes(UTF_16LE), "notes.txt", Reason.NOT_TEXT);
    }

    @Test
    void refuses_json_that_does_not_end() throws IOException {
        assertAccepted(utf8("{\"a\": [1, 2.5e3, null, \"x\\u0041\"]}\n"), "export.json");
        assertRefused(utf8("{\"a\": [1, 2"), "export.json", Reason.BROKEN);
    }

    @Test
    void refuses_mail_without_a_sender() throws IOException {
        assertRefused(utf8("Subject: x\nDate: y\n\nFrom: body\n"), "mail.eml", Reason.NAME_LIES);
    }

    @Test
    void accepts_mail_in_an_encoding_with_escape_characters() throws IOException {
        byte[] mail = latin1(
                "Received: by x;\r\n\tMon, 2 Mar 2026\r\nFrom: a@b.example\r\n\r\n\u001b$B0B\u001b(B\u0081\u008d\r\n");
        assertThat(inspect(mail, "mail.eml")).isEqualTo(new Accepted(FileType.EML, "mail.eml"));
    }

    @Test
    void refuses_a_picture_that_is_also_a_document() throws IOException {
        byte[] jpeg = sample("server-room.jpg");
        byte[] start = {(byte) 0xff, (byte) 0xd8};
        byte[] comment = join(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 11}, latin1("%PDF-1.7\n"));
        byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
        assertAccepted(join(start, comment, rest), "photo.jpg");
        assertRefused(join(start, comment, rest, latin1("startxref\n9\n%%EOF\n")), "photo.jpg", Reason.AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server-room.jpg", "screenshot.png", "lossless.webp", "policy.pdf"})
    void refuses_a_zip_behind_another_file(String sample) throws IOException {
        byte[] zip = Samples.zip(Map.of("x.txt", utf8("hidden")));
        assertRefused(join(sample(sample), zip), sample, Reason.AMBIGUOUS);
        assertRefused(join(sample(sample), zip, latin1("\nstartxref\n9\n%%EOF\n")), sample, Reason.AMBIGUOUS);
    }

    @Test
    void every_refusal_begins_with_the_cleaned_name() throws IOException {
        assertThat(refusal(utf8("#!/bin/sh"), "../x.txt").details()).isEqualTo(List.of("x.txt"));
    }

    private Inspection inspect(byte[] content, String name) throws IOException {
        return Samples.inspect(folder, content, name);
    }

    private Refused refusal(byte[] content, String name) throws IOException {
        Inspection inspection = inspect(content, name);
        assertThat(inspection).isInstanceOf(Refused.class);
        return (Refused) inspection;
    }

    private void assertAccepted(byte[] content, String name) throws IOException {
        assertThat(inspect(content, name)).isInstanceOf(Accepted.class);
    }

    private void assertRefused(byte[] content, String name, Reason reason) throws IOException {
        assertThat(refusal(content, name).reason()).isEqualTo(reason);
    }
}
