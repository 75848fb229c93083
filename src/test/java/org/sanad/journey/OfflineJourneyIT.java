package org.sanad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No answer is lost: without a network, after the session ended, when two write at once, and without any script. */
class OfflineJourneyIT extends Browsers {

    private static final Pattern SAVED = Pattern.compile("^\\s*Saved ");

    @Test
    void what_is_typed_while_the_network_is_off_is_kept_and_saved_when_it_is_back() {
        var section = newSection();
        try (var lead = at(section)) {
            lead.context.setOffline(true);
            statement(lead, "A.7.1").fill("A guard sits at the entrance.");
            assertThat(save(lead, "A.7.1")).containsText("Not saved – kept on this device, retrying");
            assertThat(statement(lead, "A.7.1")).hasValue("A guard sits at the entrance.");
            lead.context.setOffline(false);
            saved(lead, "A.7.1");
            lead.page.reload();
            assertThat(statement(lead, "A.7.1")).hasValue("A guard sits at the entrance.");
        }
    }

    @Test
    void what_was_not_saved_when_the_page_was_closed_is_saved_when_it_is_opened_again() {
        var section = newSection();
        try (var lead = at(section)) {
            lead.context.setOffline(true);
            statement(lead, "A.7.2").fill("Visitors wear a badge.");
            assertThat(save(lead, "A.7.2")).containsText("Not saved");
            lead.page.close();
            lead.context.setOffline(false);
            var again = lead.context.newPage();
            again.navigate(section);
            var card = again.locator("form.question[id='A.7.2']");
            assertThat(card.getByLabel("How you do it")).hasValue("Visitors wear a badge.");
            assertThat(card.locator(".save")).containsText(SAVED);
        }
    }

    @Test
    void when_the_session_ended_in_mid_typing_the_text_is_there_after_signing_in_again() {
        var section = newSection();
        try (var lead = at(section)) {
            lead.context.clearCookies();
            statement(lead, "A.7.3").fill("Offices are locked at night.");
            assertThat(save(lead, "A.7.3")).containsText("Not saved – kept on this device until you sign in");
            var message = lead.page.getByRole(AriaRole.ALERT)
                    .filter(new Locator.FilterOptions().setHasText("You were signed out."));
            assertThat(message).isVisible();
            message.getByRole(AriaRole.LINK).click();
            lead.signIn("lead@indus.example");
            assertThat(lead.page).hasURL(section);
            assertThat(statement(lead, "A.7.3")).hasValue("Offices are locked at night.");
            saved(lead, "A.7.3");
        }
    }

    @Test
    void the_second_who_changes_an_answer_sees_both_versions_and_chooses() {
        var section = newSection();
        try (var one = at(section); var other = at(section)) {
            for (var code : new String[] {"A.7.4", "A.7.5"}) {
                statement(one, code).fill("Said by one.");
                saved(one, code);
                statement(other, code).fill("Said by the other.");
                assertThat(card(other, code).getByRole(AriaRole.ALERT))
                        .containsText("Somebody else changed this answer");
                assertThat(card(other, code).getByRole(AriaRole.ALERT)).containsText("Said by one.");
                assertThat(card(other, code).getByRole(AriaRole.ALERT)).containsText("Said by the other.");
            }
            button(other, "A.7.4", "Keep mine").click();
            button(other, "A.7.5", "Take theirs").click();
            saved(other, "A.7.4");
            assertThat(statement(other, "A.7.5")).hasValue("Said by one.");
            one.page.reload();
            assertThat(statement(one, "A.7.4")).hasValue("Said by the other.");
            assertThat(statement(one, "A.7.5")).hasValue("Said by one.");
        }
    }

    @Test
    void without_a_script_an_answer_is_saved_with_its_button() {
        var section = newSection();
        try (var lead =
                new Visitor(browser, new ArrayList<>(), new Browser.NewContextOptions().setJavaScriptEnabled(false))
                        .signedInAs("lead@indus.example")) {
            lead.page.navigate(section);
            var card = card(lead, "A.7.6");
            card.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Met").setExact(true)).first()
                    .check();
            statement(lead, "A.7.6").fill("Nobody works alone there.");
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save")).click();
            saved(lead, "A.7.6");
            lead.page.navigate(section);
            assertThat(statement(lead, "A.7.6")).hasValue("Nobody works alone there.");
            assertThat(card(lead, "A.7.6").getByRole(AriaRole.RADIO).first()).isChecked();
        }
    }

    /** The page of a section of a new assessment. */
    private static String newSection() {
        var started = new Rest("lead@indus.example").post("assessments",
                Json.createObjectBuilder().add("framework", "iso-27001-2022")
                        .add("title", "Journey " + UUID.randomUUID()).add("scope", "The office in Lahore").build(),
                201);
        return "/assessment/section?id="
                + started.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "") + "&section=A.7";
    }

    private Visitor at(String section) {
        var lead = new Visitor(browser, new ArrayList<>()).signedInAs("lead@indus.example");
        lead.sees("Assessments");
        lead.page.navigate(section);
        return lead;
    }

    private static Locator card(Visitor visitor, String code) {
        return visitor.page.locator("form.question[id='" + code + "']");
    }

    private static Locator statement(Visitor visitor, String code) {
        return card(visitor, code).getByLabel("How you do it");
    }

    private static Locator save(Visitor visitor, String code) {
        return card(visitor, code).locator(".save");
    }

    private static Locator button(Visitor visitor, String code, String name) {
        return card(visitor, code).getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void saved(Visitor visitor, String code) {
        assertThat(save(visitor, code)).containsText(SAVED,
                new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
    }
}
