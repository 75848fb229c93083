package org.sanad.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAgentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 | "
                    + "Chrome | Linux",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 "
                    + "Safari/537.36 Edg/142.0.0.0 | Edge | Windows",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 "
                    + "Safari/605.1.15 | Safari | macOS",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                    + "CriOS/142.0 Mobile/15E148 Safari/604.1 | Chrome | iOS",
            "Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0 | Firefox | Android"})
    void names_a_browser_and_its_system_as_people_do(String header, String browser, String system) {
        assertThat(UserAgent.of(header)).isEqualTo(new UserAgent(browser, system));
    }

    @Test
    void says_nothing_about_what_it_does_not_know() {
        assertThat(UserAgent.of("nightly export")).isEqualTo(new UserAgent(null, null));
        assertThat(UserAgent.of(null)).isEqualTo(new UserAgent(null, null));
    }
}
