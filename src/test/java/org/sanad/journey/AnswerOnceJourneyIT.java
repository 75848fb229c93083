package org.sanad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What was said once is said: a firm that has finished ISO 27001 begins MVSP with what fits, does the rest by hand, and
 * sees where it stands.
 */
class AnswerOnceJourneyIT extends Browsers {

    private static final String LEAD = "lead@karakoram.example";
    private static final String TITLE = "Journey of answers: سند";
    private static final String SAID = "Said once, for every checklist.";
    private static final String SECTION = "Application implementation controls";

    private final List<String> wrong = new ArrayList<>();

    @Test
    void a_firm_takes_over_what_it_said_and_sees_what_is_left() {
        assertAll(this::answerOnce, () -> assertThat(wrong)
                .as("what the browser and the examinations of each page complain about").isEmpty());
    }

    private void answerOnce() {
        finishIso();
        try (var lead = new Visitor(browser, wrong).signedInAs(LEAD)) {
            lead.sees("Assessments");
            start(lead);
            takeOver(lead);
            finishSection(lead);
            seeCoverage(lead);
            answerForPack(lead);
        }
    }

    private static void finishIso() {
        var lead = new Rest(LEAD);
        var started = lead.post("assessments", Json.createObjectBuilder().add("framework", "iso-27001-2022")
                .add("title", "Finished before").add("scope", "The office in Lahore").build(), 201);
        var id = started.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
        for (var requirement : lead.requirements("iso-27001-2022")) {
            lead.put("assessments/" + id + "/answers/" + requirement.getString("code"),
                    Rest.met(requirement).add("statement", SAID).build(), 201);
        }
    }

    private static void start(Visitor lead) {
        lead.page.navigate("/assessment/start");
        lead.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("MVSP")).check();
        lead.page.getByLabel("Title").fill(TITLE);
        lead.page.getByLabel("Scope").fill("The client portal");
        lead.button("Start an assessment").click();
    }

    private static void takeOver(Visitor lead) {
        lead.sees("Said elsewhere");
        lead.look("said elsewhere");
        lead.page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("^Take over all \\d+ answers"))).click();
        assertThat(
                lead.page.getByText(Pattern.compile("\\d+ answers were taken over\\. Each says where it came from\\.")))
                .isVisible();
        lead.link("Go to the questions").click();
        lead.sees(TITLE);
    }

    private static void finishSection(Visitor lead) {
        lead.link(SECTION).first().click();
        lead.sees(SECTION);
        assertThat(lead.page.getByText(Pattern.compile("^Taken over from ISO/IEC 27001:2022")).first()).isVisible();
        var open = lead.page.locator("form.question")
                .filter(new Locator.FilterOptions()
                        .setHas(lead.page.getByText("Not answered", new Page.GetByTextOptions().setExact(true))))
                .all().stream()
                .map(card -> card.getAttribute("id")).toList();
        assertThat(open).as("what ISO 27001 leaves open").isNotEmpty();
        for (var code : open) {
            var card = lead.page.locator("form.question[id='" + code + "']");
            for (var question : card.getByRole(AriaRole.RADIOGROUP).all())
                question.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Met").setExact(true))
                        .check();
        }
        for (var code : open) {
            assertThat(lead.page.locator("form.question[id='" + code + "'] .save"))
                    .containsText(Pattern.compile("^\\s*Saved \\d\\d:\\d\\d"));
        }
        lead.look("section with what was taken over");
        lead.link(TITLE).first().click();
        lead.sees(TITLE);
        assertThat(lead.page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(SECTION)))
                .containsText("Complete");
    }

    private static void seeCoverage(Visitor lead) {
        lead.link("Coverage").first().click();
        lead.sees("How much is proven");
        assertThat(row(lead, "How much is proven", "ISO/IEC 27001:2022")).containsText("100 %");
        assertThat(row(lead, "Proven by one checklist alone", "SOC 2")).containsText("%");
        lead.look("coverage");
    }

    private static Locator row(Visitor lead, String table, String checklist) {
        return lead.page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(table)).getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(checklist)).last();
    }

    private static void answerForPack(Visitor lead) {
        lead.link("Client packs").first().click();
        lead.sees("Client packs");
        lead.link("US SaaS buyer").click();
        lead.sees("US SaaS buyer");
        assertThat(lead.link("Left to do")).hasAttribute("aria-current", "page");
        lead.look("pack");
        lead.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Answer ?: MVSP")))
                .click();
        assertThat(lead.page.getByText("Only what a pack still needs of this section is shown.")).isVisible();
        lead.link("Back to the pack").click();
        lead.link("All requirements").click();
        assertThat(lead.link("All requirements")).hasAttribute("aria-current", "page");
        assertThat(lead.page.getByText("Proven", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
    }
}
