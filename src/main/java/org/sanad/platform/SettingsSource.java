package org.sanad.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.sanad.server.Settings;
import org.sanad.server.Start;

/** The settings as MicroProfile Config sees them (environment, system properties), and the one clock of the application. */
@ApplicationScoped
public class SettingsSource {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** The settings outside of injection, by the names that {@link Start} knows and then by those of MicroProfile Config; refuses a wrong one with a sentence that names it. */
    public static Settings read() {
        return Settings.read(name -> Optional.ofNullable(Start.lookup(name)).orElseGet(() -> ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse(null)));
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
