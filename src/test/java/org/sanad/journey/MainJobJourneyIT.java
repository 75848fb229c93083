package org.sanad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * From the first answer to a stranger who verifies the certificate: each part done as a person does it, by role and
 * label.
 */
class MainJobJourneyIT extends Browsers {

    private static final String CHECKLIST = "iso-27001-2022";
    private static final String TITLE = "Journey to readiness";
    private static final List<String> BY_HAND =
            List.of("A.6.1", "A.6.2", "A.6.3", "A.6.4", "A.6.5", "A.6.6", "A.6.7", "A.6.8");
    private static final String EXCLUDED = "A.6.7";
    private static final String STATEMENT =
            "References of every new colleague are checked before the contract is signed.\nThe last three are on file.";
    private static final String WHY_NOT = "Nobody works remotely: all work is done in the office.";
    private static final String FINDING = "The acknowledgements of two people are missing.";
    private static final String COMPLAINT = "A client's complaint is being looked into.";

    private final List<String> wrong = new ArrayList<>();
    private String assessment;
    private String review;
    private String serial;

    @Test
    void a_firm_earns_a_certificate_that_a_stranger_verifies_and_a_certifier_suspends() {
        assertAll(this::mainJob, () -> assertThat(wrong)
                .as("what the browser and the examinations of each page complain about").isEmpty());
    }

    private void mainJob() {
        leadAnswers();
        auditorExamines();
        leadProposesAnAction();
        auditorConcludes();
        certifierDecides();
        strangerVerifies();
        certifierSuspends();
        strangerSeesTheSuspension();
    }

    // --- the firm

    private void leadAnswers() {
        try (var lead = new Visitor(browser, wrong)) {
            lead.page.navigate("/");
            lead.look("landing");
            lead.picture("landing");
            lead.link("Sign in").first().click();
            lead.look("sign-in");
            lead.signIn("lead@indus.example");
            lead.sees("Assessments");
            lead.look("assessment list");
            start(lead);
            answerSection(lead);
            finds(lead);
            answerTheRest();
            submit(lead);
        }
    }

    private void start(Visitor lead) {
        lead.link("Start an assessment").first().click();
        lead.sees("Start an assessment");
        lead.look("start");
        lead.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("27001"))).check();
        lead.page.getByLabel("Title").fill(TITLE);
        lead.page.getByLabel("Scope").fill("Design, hosting and support of web applications in Lahore.");
        lead.button("Start an assessment").click();
        lead.sees("Said elsewhere");
        lead.link("Go to the questions").click();
        lead.sees(TITLE);
        assessment = lead.page.url().replaceFirst(".*[?&]id=([0-9a-f-]{36}).*", "$1");
        lead.look("overview");
        assertThat(lead.link("Begin")).isVisible();
        assertThat(lead.button("Submit for review")).isDisabled();
    }

    private void answerSection(Visitor lead) {
        lead.link("People controls").first().click();
        lead.sees("People controls");
        for (var code : BY_HAND) {
            var card = card(lead, code);
            if (code.equals(EXCLUDED)) {
                card.getByLabel("Does not apply to us").check();
                card.getByLabel("Why does it not apply?").fill(WHY_NOT);
            } else {
                for (var question : card.getByRole(AriaRole.RADIOGROUP).all())
                    question.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Met").setExact(true))
                            .check();
            }
            if ("A.6.1".equals(code)) card.getByLabel("How you do it").fill(STATEMENT);
        }
        for (var code : BY_HAND) saved(card(lead, code));
        var card = card(lead, "A.6.1");
        card.getByLabel("Choose files").setInputFiles(Path.of("src/test/resources/evidence/policy.pdf"));
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Upload").setExact(true)).click();
        assertThat(card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Download"))).isVisible();
        lead.look("section");
    }

    private static Locator card(Visitor visitor, String code) {
        return visitor.page.locator("form.question[id='" + code + "']");
    }

    private static void saved(Locator card) {
        assertThat(card.locator(".save")).containsText(Pattern.compile("^\\s*Saved \\d\\d:\\d\\d"));
    }

    /** After a reload everything stands there as it was given. */
    private void finds(Visitor lead) {
        lead.page.reload();
        assertThat(card(lead, "A.6.1").getByLabel("How you do it")).hasValue(STATEMENT);
        assertThat(card(lead, "A.6.1").getByText("policy.pdf").first()).isVisible();
        assertThat(card(lead, EXCLUDED).getByLabel("Does not apply to us")).isChecked();
        assertThat(card(lead, EXCLUDED).getByLabel("Why does it not apply?")).hasValue(WHY_NOT);
        for (var code : BY_HAND) {
            if (code.equals(EXCLUDED)) continue;
            for (var question : card(lead, code).getByRole(AriaRole.RADIOGROUP).all())
                assertThat(question.getByRole(AriaRole.RADIO).first()).isChecked();
        }
        lead.picture("section");
        lead.picture("section-390", 390, ColorScheme.LIGHT);
        lead.page.navigate("/assessment/overview?id=" + assessment);
        lead.sees(TITLE);
        lead.picture("overview");
        lead.picture("overview-dark", 1440, ColorScheme.DARK);
    }

    private void answerTheRest() {
        var lead = new Rest("lead@indus.example");
        for (var requirement : lead.requirements(CHECKLIST)) {
            var code = requirement.getString("code");
            if (!BY_HAND.contains(code))
                lead.put("assessments/" + assessment + "/answers/" + code, Rest.met(requirement).build(), 201);
        }
    }

    private void submit(Visitor lead) {
        lead.page.navigate("/assessment/overview?id=" + assessment);
        lead.sees("Everything is answered");
        lead.link("Submit for review").click();
        lead.sees("Submit for review");
        lead.look("submit");
        lead.page.getByLabel("I declare for my firm").check();
        lead.button("Submit for review").click();
        assertThat(lead.page.getByText("The answers are frozen").first()).isVisible();
        lead.look("overview of what was submitted");
        lead.page.navigate("/assessment/evidence?id=" + assessment);
        lead.look("evidence");
    }

    // --- the audit body

    private void auditorExamines() {
        try (var auditor = new Visitor(browser, wrong).signedInAs("auditor@mizan.example")) {
            auditor.sees("Reviews");
            auditor.look("review list");
            auditor.page.getByRole(AriaRole.LINK,
                    new Page.GetByRoleOptions().setName(Pattern.compile("^Accept ?: Indus Software House, " + TITLE)))
                    .click();
            auditor.sees("Accept this review");
            review = auditor.page.url().replaceFirst(".*[?&]id=([0-9a-f-]{36}).*", "$1");
            auditor.look("review to accept");
            auditor.page.getByLabel("I declare this, and I accept").check();
            auditor.button("Accept the review").click();
            auditor.sees("Indus Software House");
            auditor.look("review overview");
            var judged = judgeByKeyboard(auditor);
            raiseByKeyboard(auditor);
            judgeTheRest(judged);
        }
    }

    private Set<String> judgeByKeyboard(Visitor auditor) {
        auditor.link("Examine").first().focus();
        auditor.page.keyboard().press("Enter");
        assertThat(auditor.page.locator("#verdict")).isVisible();
        auditor.look("workbench");
        auditor.picture("workbench");
        var judged = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            auditor.page.waitForLoadState();
            var code = auditor.page.locator("#verdict input[name=code]").inputValue();
            assertThat(auditor.page.locator("#checks input:checked")).hasCount(0);
            auditor.page.keyboard().press("c");
            assertThat(auditor.button("Save and next unexamined")).isFocused();
            if (auditor.page.getByText("The firm filed no evidence here.").isVisible())
                auditor.page.getByLabel("Your observation").fill("Seen the document and one record.");
            auditor.button("Save and next unexamined").focus();
            auditor.page.keyboard().press("s");
            assertThat(auditor.page.getByText("The verdict on " + code + " is saved.").first()).isVisible();
            judged.add(code);
        }
        return judged;
    }

    private void raiseByKeyboard(Visitor auditor) {
        auditor.page.navigate("/review/requirement?id=" + review + "&code=A.6.2&show=all");
        auditor.page.keyboard().press("f");
        assertThat(auditor.page.getByLabel("What was found")).isFocused();
        auditor.page.keyboard().type(FINDING);
        auditor.page.keyboard().press("Shift+Tab");
        var minor = auditor.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Minor"));
        for (int i = 0; i < 4 && !minor.isChecked(); i++) auditor.page.keyboard().press("ArrowRight");
        assertThat(minor).isChecked();
        auditor.page.keyboard().press("Tab");
        auditor.page.keyboard().press("Tab");
        assertThat(auditor.button("Raise finding")).isFocused();
        auditor.page.keyboard().press("Enter");
        assertThat(auditor.page.getByText("The finding on A.6.2 is raised.").first()).isVisible();
        auditor.look("workbench with a finding");
    }

    private void judgeTheRest(Set<String> judged) {
        var auditor = new Rest("auditor@mizan.example");
        for (var requirement : auditor.requirements(CHECKLIST)) {
            var code = requirement.getString("code");
            if (judged.contains(code)) continue;
            var verdict =
                    code.equals(EXCLUDED) ? Json.createObjectBuilder().add("excluded", true) : Rest.met(requirement);
            auditor.put("reviews/" + review + "/verdicts/" + code,
                    verdict.add("method", "EXAMINE").add("observation", "Seen the document and one record.").build(),
                    200, 201);
        }
    }

    private void leadProposesAnAction() {
        try (var lead = new Visitor(browser, wrong).signedInAs("lead@indus.example")) {
            lead.page.navigate("/review/findings?id=" + review);
            assertThat(lead.page.getByText(FINDING).first()).isVisible();
            lead.look("findings of the firm");
            lead.page.getByLabel("Cause").fill("They joined while the office manager was away.");
            lead.page.getByLabel("Corrective action").fill("A second person collects acknowledgements.");
            lead.page.getByLabel("Due").fill("2027-01-31");
            lead.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Propose the action")).click();
            assertThat(lead.page.getByText("Your answer is sent to the auditor.").first()).isVisible();
        }
    }

    private void auditorConcludes() {
        try (var auditor = new Visitor(browser, wrong).signedInAs("auditor@mizan.example")) {
            auditor.page.navigate("/review/findings?id=" + review);
            auditor.look("findings of the auditor");
            auditor.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept this action")).click();
            assertThat(auditor.page.getByText("The corrective action is accepted.").first()).isVisible();
            auditor.link("Conclude").first().click();
            auditor.sees("Conclude the review");
            auditor.look("conclude");
            auditor.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Grant a certificate")).check();
            auditor.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Evidence sampled")).check();
            auditor.page.getByLabel("Summary")
                    .fill("The controls are in place. One acknowledgement list is being completed.");
            auditor.page.getByLabel("I have finished.").check();
            auditor.button("Conclude the review").click();
            assertThat(auditor.page.getByText("You concluded this review.").first()).isVisible();
        }
    }

    private void certifierDecides() {
        try (var certifier = new Visitor(browser, wrong).signedInAs("certifier@mizan.example")) {
            certifier.page.navigate("/review/decide?id=" + review);
            certifier.sees("Your decision");
            certifier.look("decide");
            certifier.picture("decision");
            certifier.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Grant the certificate"))
                    .check();
            certifier.page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Reason"))
                    .fill("The record supports the recommendation.");
            certifier.page.getByLabel("I did not take part in this audit").check();
            certifier.button("Take the decision").click();
            assertThat(certifier.page.getByText("The certificate is issued.").first()).isVisible();
            certifier.look("decided review");
            certifier.link("See the certificate").click();
            certifier.sees("Indus Software House");
            serial = certifier.page.url().replaceFirst(".*[/=]", "");
        }
    }

    // --- a stranger

    private void strangerVerifies() {
        try (var stranger = new Visitor(browser, wrong)) {
            stranger.page.navigate("/verify");
            stranger.look("verify");
            stranger.page.getByLabel("Certificate number")
                    .fill(serial.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
            stranger.button("Verify").click();
            stranger.sees("Genuine and active");
            stranger.look("verified");
            stranger.picture("verify");
            stranger.picture("verify-dark", 1440, ColorScheme.DARK);
            stranger.picture("verify-390", 390, ColorScheme.LIGHT);
            drop(stranger, new Rest(null).bytes("certificates/" + serial + "/certificate.pdf"));
            assertThat(stranger.page.getByText("This file is byte for byte the one we issued.").first()).isVisible();
            stranger.sees("Genuine and active");
            stranger.look("verified file");
            var altered = new Rest(null).bytes("certificates/" + serial + "/certificate.pdf");
            altered[altered.length / 2] ^= 1;
            drop(stranger, altered);
            stranger.sees("Altered: do not rely on this file");
            stranger.look("altered file");
            assertThat(stranger.context.cookies()).isEmpty();
        }
    }

    private static void drop(Visitor stranger, byte[] pdf) {
        stranger.page.navigate("/verify");
        var transfer = stranger.page.evaluateHandle("""
                base64 => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], \
                'certificate.pdf', { type: 'application/pdf' }));
                  return transfer;
                }""", Base64.getEncoder().encodeToString(pdf));
        stranger.page.locator("#check .drop").dispatchEvent("drop", Map.of("dataTransfer", transfer));
    }

    private void certifierSuspends() {
        try (var certifier = new Visitor(browser, wrong).signedInAs("certifier@mizan.example")) {
            certifier.link("Certificates").first().click();
            certifier.sees("Certificates");
            certifier.look("certificate list");
            certifier.page.navigate("/certificate/view?serial=" + serial);
            certifier.sees("Indus Software House");
            certifier.look("certificate");
            certifier.picture("certificate");
            certifier.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Suspend")).check();
            certifier.page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Reason")).fill(COMPLAINT);
            certifier.page.getByLabel("I change the status of this certificate.").check();
            certifier.button("Change the status").click();
            assertThat(certifier.page.getByText("The status is changed.").first()).isVisible();
        }
    }

    private void strangerSeesTheSuspension() {
        try (var stranger = new Visitor(browser, wrong)) {
            stranger.page.navigate("/verify/" + serial);
            stranger.sees("Genuine, but suspended");
            assertThat(stranger.page.getByText(COMPLAINT).first()).isVisible();
            stranger.look("suspended");
        }
    }
}
