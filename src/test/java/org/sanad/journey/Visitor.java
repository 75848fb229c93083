package org.sanad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;

/**
 * Somebody at a browser of their own. Each page they look at is examined as readers of every kind meet it; what is
 * wrong is collected.
 */
final class Visitor implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path SCREENSHOTS = Path.of("docs", "screenshots");
    private static final int WIDE = 1440;
    private static final int NARROW = 390;

    final BrowserContext context;
    final Page page;
    private final List<String> wrong;

    /** @param wrong takes what the browser complains about and what the examinations find */
    Visitor(Browser browser, List<String> wrong) {
        this(browser, wrong, new Browser.NewContextOptions());
    }

    Visitor(Browser browser, List<String> wrong, Browser.NewContextOptions options) {
        this.wrong = wrong;
        context = browser.newContext(options.setBaseURL(RunningServer.address().toString()).setViewportSize(WIDE, 900)
                .setLocale("en-GB").setTimezoneId("UTC")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) wrong.add(page.url() + ": console: " + message.text());
        });
        page.onPageError(error -> wrong.add(page.url() + ": script: " + error));
    }

    Visitor signedInAs(String email) {
        page.navigate("/sign-in");
        signIn(email);
        return this;
    }

    void signIn(String email) {
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill("sanad-demo");
        button("Sign in").click();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** Waits for a page with this heading until all of it is there and its scripts have run. */
    void sees(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading)).first()).isVisible();
        page.waitForLoadState();
    }

    /** Examines the page at two widths in light and dark, and whether it scrolls sideways at 390 and 320. */
    void look(String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(WIDE, NARROW)) {
                page.setViewportSize(width, width == WIDE ? 900 : 844);
                axe(name + ", " + width + ", " + scheme);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        for (int width : List.of(NARROW, 320)) {
            page.setViewportSize(width, 844);
            var content = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (content > width) wrong.add(name + " is " + content + " px wide at " + width);
        }
        page.setViewportSize(WIDE, 900);
    }

    private void axe(String what) {
        for (var rule : new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations()) {
            wrong.add(what + ": " + rule.getId() + ", " + rule.getNodes().size() + " times, first "
                    + rule.getNodes().get(0).getTarget() + ": "
                    + String.valueOf(rule.getNodes().get(0).getFailureSummary()).replaceAll("\\s+", " "));
        }
    }

    /** A picture for the documentation, where the run is asked for pictures. */
    void picture(String name, int width, ColorScheme scheme) {
        if (!Boolean.getBoolean("screenshots")) return;
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, width == WIDE ? 900 : 844);
        page.evaluate("scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(WIDE, 900);
    }

    void picture(String name) {
        picture(name, WIDE, ColorScheme.LIGHT);
    }

    @Override
    public void close() {
        context.close();
    }
}
