package org.sanad.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.evidence.Samples.latin1;
import static org.sanad.evidence.Samples.sample;
import static org.sanad.evidence.Samples.utf8;
import static org.sanad.evidence.Samples.with;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
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

class MailInspectionTest {

    private static final String TOP = "From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n";
    private static final byte[] PROGRAM = latin1("MZ\u0090\0\u0003\0\0\0");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"policy.pdf", "screenshot.png", "server-room.jpg", "policy.docx", "assets.xlsx", "assets.ods",
            "assets.csv", "approval.eml"})
    void accepts_what_may_be_handed_in_by_itself(String sample) throws IOException {
        assertAccepted(mail(attached(sample, sample(sample))));
    }

    @Test
    void refuses_a_program() throws IOException {
        assertRefused(mail(attached("invoice.pdf", PROGRAM)), Reason.PROGRAM);
        assertRefused(mail(attached("run.txt", utf8("#!/bin/sh\nrm -r /\n"))), Reason.PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.js", "run.vbs", "run.bat", "run.ps1", "setup.exe", "link.url", "pdf.exe."})
    void refuses_text_named_like_a_script(String name) throws IOException {
        assertRefused(mail(attached(name, utf8("echo 1\n"))), Reason.TYPE_NOT_ACCEPTED);
    }

    @Test
    void refuses_archives_macros_pages_and_active_documents() throws IOException {
        assertRefused(mail(attached("files.zip", Samples.zip(Map.of("x.txt", utf8("x"))))), Reason.ARCHIVE);
        assertRefused(mail(attached("assets.xlsm", sample("macros.xlsm"))), Reason.MACROS);
        assertRefused(mail(attached("policy.doc", sample("policy.doc"))), Reason.LEGACY_OFFICE);
        assertRefused(mail(attached("policy.pdf", sample("javascript-objstm.pdf"))), Reason.ACTIVE_PDF);
        assertRefused(mail(attached("page.html", utf8("<html><script>alert(1)</script>"))), Reason.MARKUP);
        assertRefused(mail(attached("logo.svg", utf8("<svg xmlns='http://www.w3.org/2000/svg'/>"))), Reason.MARKUP);
    }

    @Test
    void names_the_mail_and_the_attachment() throws IOException {
        byte[] inner = mail(attached("../page.html", utf8("<html>")));
        assertThat(inspect(mail(attached("fw.eml", inner))))
                .isEqualTo(new Refused(Reason.MARKUP, List.of("mail.eml › fw.eml › page.html")));
    }

    @Test
    void accepts_pages_that_are_the_text_of_the_mail() throws IOException {
        assertAccepted(utf8(TOP + "Content-Type: text/html\r\n\r\n<html><p>Approved</html>\r\n"));
        assertAccepted(mail(
                "Content-Type: text/html; charset=utf-8\r\nContent-Disposition: inline\r\n\r\n<html>x</html>\r\n"));
    }

    @Test
    void refuses_a_page_that_is_attached_without_a_name() throws IOException {
        assertRefused(mail("Content-Type: text/html\r\nContent-Disposition: attachment\r\n\r\n<html>x</html>\r\n"),
                Reason.MARKUP);
        assertRefused(
                utf8(TOP + "Content-Type: text/html\r\nContent-Disposition: ATTACHMENT\r\n\r\n<html>x</html>\r\n"),
                Reason.MARKUP);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Content-Type: text/plain; name=run.js", "Content-Type: text/plain; NAME = \"run.js\"",
            "Content-Type: text/plain\r\nContent-Disposition: inline; filename=run.js",
            "Content-Type: text/plain; name=notes.txt\r\nContent-Disposition: attachment; filename=run.js",
            "Content-Type: text/plain; name=notes.txt; name=run.js",
            "Content-Type: text/plain; name*=utf-8''run%2Ejs",
            "Content-Type: text/plain; name*=utf-8''run.js; name=notes.txt",
            "Content-Type: text/plain; name*0=run.; name*1=js",
            "Content-Type: text/plain; name*1=s; name*0*=utf-8'en'run%2Ej",
            "Content-Type: text/plain; name=\"=?utf-8?B?cnVuLmpz?=\"",
            "Content-Type: text/plain; name=run.js notes.txt", "Content-Type: text/plain; name=run.js (notes.txt)",
            "Content-Type: text/plain;\r\n\tname=run.js", "Content-Type: text/plain; name=\"\\r\\u\\n.js\"",
            "Content-Type: text/plain; x=\"a;b\"; name=run.js",
            "Content-Type: text/javascript", "Content-Type: application/hta",
            "Content-Type: (plain) application/javascript"})
    void refuses_a_script_however_its_name_is_written(String header) throws IOException {
        assertRefused(mail(header + "\r\n\r\nalert(1)\r\n"), Reason.TYPE_NOT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Content-Type: text/plain; name=\"run.js\\\".txt\"", "Content-Type: text/plain; name=\"run.js\" .txt",
            "Content-Type: text/plain\r\nContent-Type: application/hta",
            "Content-Type: text/plain; name*0=a; name*0=b", "Content-Type: text/plain\rContent-Disposition: attachment",
            "Content-Type: multipart/mixed; boundary=a; boundary=b",
            "Content-Type: text/plain; name=1; name=2; name=3; name=4; name=5; name=6; name=7; name=8; name=9"})
    void refuses_a_header_that_mail_programs_read_differently(String header) throws IOException {
        assertRefused(mail(header + "\r\n\r\nx\r\n"), Reason.AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: text/plain; name=Access policy 2.txt",
            "Content-Type: text/plain; charset=; name=Zugänge.txt", "Content-Type: text/plain;;",
            "Content-Type: text", "Content-Type: text/plain\r\nContent-Transfer-Encoding: 8bit (utf-8)"})
    void accepts_headers_that_are_not_quite_right(String header) throws IOException {
        assertAccepted(mail(header + "\r\n\r\nReviewed\r\n"));
    }

    @Test
    void refuses_a_program_in_a_part_that_says_it_is_the_text() throws IOException {
        assertRefused(mail("Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(PROGRAM)),
                Reason.PROGRAM);
        assertRefused(mail("Content-Transfer-Encoding: base64\r\n\r\n" + base64(PROGRAM)), Reason.PROGRAM);
    }

    @Test
    void decodes_every_transfer_encoding() throws IOException {
        String file = "Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: ";
        assertRefused(mail(file + "Quoted-Printable\r\n\r\n=4D=5A=90=00=\r\n=03=00\r\n"), Reason.PROGRAM);
        assertRefused(mail(file + " base64 (as usual)\r\n\r\n" + base64(PROGRAM)), Reason.PROGRAM);
        assertRefused(mail(file + "x-uuencode\r\n\r\nbegin 644 a\r\n$35J0````\r\n`\r\nend\r\n"), Reason.PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64\r\n\r\nTVqQA", "x-uuencode\r\n\r\nnothing", "rot13\r\n\r\nx"})
    void refuses_a_part_that_cannot_be_decoded(String encoding) throws IOException {
        assertRefused(mail("Content-Type: text/plain\r\nContent-Transfer-Encoding: " + encoding + "\r\n"),
                Reason.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: multipart/mixed\r\n\r\n--x\r\n",
            "Content-Type: multipart/mixed; boundary=x\r\nContent-Transfer-Encoding: base64\r\n\r\n",
            "no header\r\n\r\n", "Content-Type: text/plain; name=\"x\r\n\r\n"})
    void refuses_a_mail_that_cannot_be_taken_apart(String part) throws IOException {
        assertRefused(mail(part), Reason.BROKEN);
    }

    @Test
    void looks_into_messages_within_messages() throws IOException {
        byte[] bad = mail(attached("invoice.pdf", PROGRAM));
        assertRefused(mail(message(bad)), Reason.PROGRAM);
        assertRefused(mail(message(mail(message(bad)))), Reason.PROGRAM);
        assertRefused(mail("Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(bad)),
                Reason.PROGRAM);
        assertRefused(mail(
                "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(bad)),
                Reason.PROGRAM);
        assertRefused(utf8(TOP + message(bad)), Reason.PROGRAM);
        assertRefused(utf8(
                TOP + "Content-Type: multipart/digest; boundary=d\r\n\r\n--d\r\n\r\n" + text(bad) + "\r\n--d--\r\n"),
                Reason.PROGRAM);
        assertRefused(mail(message(utf8("Content-Type: text/plain; name=run.js\r\n\r\nalert(1)\r\n"))),
                Reason.TYPE_NOT_ACCEPTED);
    }

    @Test
    void refuses_a_message_that_would_be_saved_as_a_page() throws IOException {
        byte[] page = utf8("From: a@b.example\r\nSubject: x\r\n\r\n<html><script>alert(1)</script>\r\n");
        assertAccepted(mail(message(page)));
        assertRefused(mail("Content-Disposition: attachment; filename=page.html\r\n" + message(page)),
                Reason.TYPE_NOT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/partial; id=1; number=1",
            "message/external-body; access-type=URL; URL=\"https://evil.example/\""})
    void refuses_messages_that_are_not_all_there(String type) throws IOException {
        assertRefused(mail("Content-Type: " + type + "\r\n\r\nContent-Type: text/plain\r\n\r\n"),
                Reason.TYPE_NOT_ACCEPTED);
    }

    @Test
    void accepts_five_messages_within_each_other_and_refuses_more() throws IOException {
        byte[] mail = utf8(TOP + "\r\nReviewed\r\n");
        for (int depth = 1; depth < 5; depth++) mail = utf8(TOP + message(mail));
        assertAccepted(mail);
        assertRefused(utf8(TOP + message(mail)), Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void accepts_two_hundred_parts_and_refuses_more() throws IOException {
        String part = "Content-Type: text/plain\r\n\r\nx\r\n";
        assertAccepted(multipart("b", part, 199));
        assertRefused(multipart("b", part, 200), Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void refuses_multiparts_nested_without_end() throws IOException {
        StringBuilder mail = new StringBuilder(TOP);
        for (int i = 0; i < 11; i++)
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b").append(i)
                    .append("\r\n");
        assertRefused(utf8(mail + "\r\nx\r\n"), Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void lets_all_attachments_together_unpack_to_no_more_than_one_file_may() throws IOException {
        byte[] large = with("policy.docx", "word/media/zeros", new byte[10 * 1024 * 1024]);
        assertRefused(multipart("b", attached("policy.docx", large), 50), Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void takes_a_mail_apart_as_mail_programs_do() throws IOException {
        String script = "Content-Type: text/plain; name=run.js\r\n\r\nalert(1)\r\n";
        assertAccepted(utf8(TOP
                + "Content-Type: multipart/mixed; boundary=----=_b\r\n\r\nPreamble\r\n------=_b  "
                + "\r\n\r\nx\r\n------=_b--\r\n"
                + script));
        assertRefused(utf8(TOP + "Content-Type: multipart/mixed; boundary=\"b b\"\n\n--b b\n\nx\n--b b\n" + script),
                Reason.TYPE_NOT_ACCEPTED);
        assertRefused(utf8(TOP
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/related; "
                + "boundary=c\r\n\r\n--c\r\n\r\nx\r\n--b\r\n"
                + script),
                Reason.TYPE_NOT_ACCEPTED);
        assertRefused(utf8("\ufeffContent-Type: multipart/mixed; boundary=b\r\n" + TOP + "\r\n--b\r\n" + script),
                Reason.TYPE_NOT_ACCEPTED);
        assertRefused(utf8(
                TOP + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r--b\r" + script + "--b--\r\n"),
                Reason.AMBIGUOUS);
        assertRefused(utf8(
                TOP + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b" + " ".repeat(9_000) + "\r\n\r\nx\r\n"),
                Reason.AMBIGUOUS);
    }

    @Test
    void accepts_what_mail_programs_add_by_themselves() throws IOException {
        String gif =
                "Content-Type: image/gif; name=image001.gif\r\nContent-Transfer-Encoding: base64\r\nContent-ID: "
                        + "<1>\r\n\r\n";
        assertAccepted(mail(gif + base64(latin1("GIF89a\u0001\0\u0001\0\u0080\0\0\0\0\0"))));
        assertAccepted(mail(
                "Content-Type: text/calendar; method=REQUEST; "
                        + "name=invite.ics\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
        assertAccepted(mail(
                "Content-Type: application/pgp-signature; name=signature.asc\r\n\r\n-----BEGIN PGP "
                        + "SIGNATURE-----\r\n"));
        assertAccepted(mail("Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; b.example\r\n\r\n"));
        assertAccepted(mail("Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64(sample("screenshot.png"))));
        assertAccepted(mail(
                "Content-Type: application/octet-stream; name=empty.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n"));
    }

    @Test
    void accepts_a_signature_and_refuses_a_message_wrapped_in_one() throws IOException {
        byte[] signature = Base64.getMimeDecoder()
                .decode("MIAGCSqGSIb3DQEHAqCAMIACAQExDzANBglghkgBZQMEAgEFADCABgkqhkiG9w0BBwEAAA==");
        assertAccepted(mail(
                "Content-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + base64(signature)));
        assertRefused(
                mail("Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + base64(signature)),
                Reason.TYPE_NOT_ACCEPTED);
    }

    @Test
    void refuses_a_mail_in_wide_characters_which_no_mail_program_takes_apart() throws IOException {
        assertRefused((TOP + "\r\nx\r\n").getBytes(StandardCharsets.UTF_16), Reason.AMBIGUOUS);
    }

    @Test
    void leaves_nothing_behind() throws IOException {
        inspect(sample("approval.eml"));
        inspect(mail(attached("fw.eml", mail(attached("invoice.pdf", PROGRAM)))));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void looks_at_fifty_megabytes_on_one_line() throws IOException {
        Path file = folder.resolve("large");
        byte[] line = new byte[1024 * 1024];
        Arrays.fill(line, (byte) 'A');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(utf8(TOP + "Content-Type: text/plain; name=a.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n"));
            for (int i = 0; i < 49; i++) out.write(line);
        }
        assertThat(new FileInspection().inspect(file, "mail.eml"))
                .isEqualTo(new Refused(Reason.NOT_TEXT, "mail.eml › a.txt"));
    }

    @Test
    void refuses_a_header_of_megabytes() throws IOException {
        assertRefused(mail("X: " + "a".repeat(300_000) + "\r\n\r\nx\r\n"), Reason.BROKEN);
    }

    private static byte[] mail(String part) {
        return multipart("b", part, 1);
    }

    private static byte[] multipart(String boundary, String part, int times) {
        String whole = ("--" + boundary + "\r\n" + part + "\r\n").repeat(times);
        return utf8(TOP + "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n" + whole + "--" + boundary
                + "--\r\n");
    }

    private static String attached(String name, byte[] content) {
        return "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"" + name
                + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(content);
    }

    private static String message(byte[] mail) {
        return "Content-Type: message/rfc822\r\n\r\n"
                + text(mail).replace("b--", "c--").replace("--b", "--c").replace("boundary=b", "boundary=c");
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String base64(byte[] content) {
        return Base64.getMimeEncoder().encodeToString(content) + "\r\n";
    }

    private Inspection inspect(byte[] mail) throws IOException {
        return Samples.inspect(folder, mail, "mail.eml");
    }

    private void assertAccepted(byte[] mail) throws IOException {
        assertThat(inspect(mail)).isEqualTo(new Accepted(FileType.EML, "mail.eml"));
    }

    private void assertRefused(byte[] mail, Reason reason) throws IOException {
        Inspection inspection = inspect(mail);
        assertThat(inspection).isInstanceOf(Refused.class);
        assertThat(((Refused) inspection).reason()).isEqualTo(reason);
    }
}
