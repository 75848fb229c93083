package org.sanad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanad.certificate.OfflineFiles;
import org.sanad.proof.Examined;
import org.sanad.proof.TrustedKeys;
import org.sanad.support.QrImage;

/** A stranger with a file, a printed code, or a browser without scripts. */
class VerifyJourneyIT extends Browsers {

    private static final String ALTERED = "Altered: do not rely on this file";

    private final List<String> wrong = new ArrayList<>();
    private String serial;

    @BeforeAll
    void find() {
        serial = new Rest(null).list("directory").getFirst().getString("serial");
    }

    @Test
    void a_file_is_checked_without_leaving_the_browser() {
        var pdf = new Rest(null).bytes("certificates/" + serial + "/certificate.pdf");
        var flipped = pdf.clone();
        flipped[pdf.length / 2] ^= 1;
        var appended = Arrays.copyOf(pdf, pdf.length + 12);
        try (var client = new Visitor(browser, wrong)) {
            var sent = new ArrayList<String>();
            client.page.onRequest(request -> {
                if (!"GET".equals(request.method())) sent.add(request.method() + " " + request.url());
            });
            check(client, "certificate.pdf", pdf, "Genuine and active", "covers the whole file");
            client.look("genuine, checked in the browser");
            check(client, "flipped.pdf", flipped, ALTERED, "something in it was changed");
            client.look("altered, checked in the browser");
            check(client, "appended.pdf", appended, ALTERED, "something was appended");
            check(client, "credential.jwt", new Rest(null).bytes("certificates/" + serial + "/credential"),
                    "Genuine and active", "the credential that we signed");
            check(client, "report.pdf", new Rest("lead@indus.example").bytes("certificates/" + serial + "/report.pdf"),
                    "Genuine and active", "byte for byte the report");
            check(client, "other.pdf", "%PDF-1.7 of somebody else".getBytes(StandardCharsets.US_ASCII),
                    "We do not know this file", "no signature");
            client.look("foreign, checked in the browser");
            client.page.getByLabel("Or check the file you were given").evaluate(
                    "input => { const large = new DataTransfer(); large.items.add(new File([new Uint8Array(53e6)], "
                            + "'large.pdf')); input.files = large.files; input.dispatchEvent(new Event('change', { "
                            + "bubbles: true })); }");
            assertThat(client.page.locator("#file-status")).containsText("50 MB");
            assertThat(sent).as("what was sent").isEmpty();
            check(client, "certificate.pdf", pdf, "Genuine and active", "did not leave it");
            client.button("Check with our records as well").click();
            assertThat(client.page.getByText("Our signature of")).isVisible();
            client.sees("Genuine and active");
            client.look("genuine, checked with our records");
            assertThat(sent).hasSize(1);
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(Visitor client, String name, byte[] bytes, String title, String words) {
        client.page.navigate("/verify");
        client.page.getByLabel("Or check the file you were given")
                .setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
        client.sees(title);
        assertThat(client.page.locator("#proof .result")).containsText(words);
    }

    @Test
    void the_browser_judges_as_the_program_does(@TempDir Path folder) throws IOException {
        var files = OfflineFiles.in(folder);
        var keys = files.keys();
        try (var client = new Visitor(browser, wrong)) {
            client.page.navigate("/verify");
            var judged = new TreeMap<String, String>();
            var expected = new TreeMap<String, String>();
            for (var file : files.all()) {
                judged.put(file.getFileName().toString(), (String) client.page.evaluate("""
                        async ({ jwks, file }) => {
                          const words = new DOMParser().parseFromString(await (await fetch('/proof')).text(), \
                        'text/html');
                          const { trusted, examine } = await import(words.getElementById('proof-words').dataset.module);
                          return (await examine(Uint8Array.from(atob(file), c => c.charCodeAt(0)), await \
                        trusted(JSON.parse(jwks)))).verdict;
                        }""", Map.of("jwks", Files.readString(keys), "file",
                        Base64.getEncoder().encodeToString(Files.readAllBytes(file)))));
                expected.put(file.getFileName().toString(), Examined
                        .of(Files.readAllBytes(file), TrustedKeys.read(Files.readAllBytes(keys))).verdict().name());
            }
            assertThat(judged).isEqualTo(expected).containsValues("GENUINE", "BROKEN", "NOT_WHOLE", "CONTRADICTORY",
                    "FOREIGN", "UNSIGNED");
        }
    }

    @Test
    void a_number_of_any_length_fits_the_page() {
        try (var client = new Visitor(browser, wrong)) {
            client.page.navigate("/verify?serial=" + "W".repeat(300));
            client.sees("This is not a certificate number");
            client.look("a number of 300 letters");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void without_scripts_the_form_checks_files_and_reads_codes() {
        try (var client = new Visitor(browser, wrong, new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            client.page.navigate("/verify");
            client.page.getByLabel("Or check the file you were given").setInputFiles(
                    new FilePayload("c.jwt", "", new Rest(null).bytes("certificates/" + serial + "/credential")));
            client.button("Check").click();
            client.sees("Genuine and active");
            photograph(client, "https://elsewhere.example/verify/" + serial);
            assertThat(client.page).hasURL("/verify/" + serial + "?code=other");
            client.sees("Genuine and active");
            assertThat(client.page.getByText("The code names another address than ours.")).isVisible();
            photograph(client, RunningServer.address() + "/verify/" + serial);
            assertThat(client.page).hasURL(java.util.regex.Pattern.compile("/verify/" + serial));
            photograph(client, "A menu");
            assertThat(client.page.getByRole(AriaRole.ALERT)).containsText("does not hold the number of a certificate");
        }
        assertThat(wrong).isEmpty();
    }

    private static void photograph(Visitor client, String code) {
        client.page.navigate("/verify");
        client.page.getByLabel("Or take a photo of the QR code").setInputFiles(new FilePayload("photo.jpg",
                "image/jpeg", QrImage.bytes(QrImage.of(code, 1600, 1200, 8, BufferedImage.TYPE_INT_RGB), "jpeg")));
        client.button("Read the code").click();
    }

    /** This browser finds no codes in pictures, so the test lends it a finder. */
    @Test
    void a_camera_reads_the_code_and_is_switched_off_again() {
        try (var client = new Visitor(browser, wrong)) {
            client.context.addInitScript("""
                    window.code = [];
                    window.BarcodeDetector = class { static async getSupportedFormats() { return ['qr_code']; } async \
                    detect() { return window.code.map(rawValue => ({ rawValue })); } };
                    navigator.mediaDevices.getUserMedia = async () => {
                      if (window.denied) throw new DOMException('no', 'NotAllowedError');
                      return window.stream = document.createElement('canvas').captureStream(5);
                    };""");
            client.page.navigate("/verify");
            client.page.evaluate("window.denied = true");
            client.button("Scan the code").click();
            assertThat(client.page.locator("#photo-status")).containsText("The camera is not available");
            client.page.evaluate("window.denied = false");
            client.button("Scan the code").click();
            assertThat(client.page.getByRole(AriaRole.DIALOG)).isVisible();
            client.look("scanning");
            client.page.keyboard().press("Escape");
            assertThat(client.page.getByRole(AriaRole.DIALOG)).isHidden();
            client.page.waitForFunction("window.stream.getTracks().every(track => track.readyState === 'ended')");
            client.button("Scan the code").click();
            client.page.evaluate("window.code = ['A menu']");
            assertThat(client.page.getByRole(AriaRole.DIALOG)).containsText("does not hold the number");
            client.page.evaluate("address => { window.code = [address]; }",
                    RunningServer.address() + "/verify/" + serial);
            client.sees("Genuine and active");
            assertThat(client.page).hasURL("/verify/" + serial);
        }
        assertThat(wrong).isEmpty();
    }
}
