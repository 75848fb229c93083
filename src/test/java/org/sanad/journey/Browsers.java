package org.sanad.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A journey has the system's Chromium; {@code CHROMIUM} names another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Browsers {

    private Playwright playwright;
    Browser browser;

    @BeforeAll
    void open() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    void close() {
        playwright.close();
    }
}
