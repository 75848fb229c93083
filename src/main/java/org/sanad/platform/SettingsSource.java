package org.sanad.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.sanad.server.Settings;

/**
 * The settings as MicroProfile Config sees them (environment, system properties), and the one clock of the application.
 */
@ApplicationScoped
public class SettingsSource {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** The settings outside of injection; refuses a wrong one with a sentence that names it. */
    public static Settings read() {
        return Settings.read(SettingsSource::lookup);
    }

    /** By both names, as at start: {@code sanad.home} as a system property, {@code SANAD_HOME} everywhere. */
    private static String lookup(String name) {
        var config = ConfigProvider.getConfig();
        return config.getOptionalValue(name.toLowerCase(Locale.ROOT).replace('_', '.'), String.class)
                .or(() -> config.getOptionalValue(name, String.class)).orElse(null);
    }

    @Produces
    @Singleton
    Settings settings() {
        return read();
    }

    /** Ticks in microseconds: what both databases keep, so that a time read back equals the time written. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
