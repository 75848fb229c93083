package org.sanad.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.sanad.platform.RuleBroken;

/**
 * {@code #{text.of('key', a, b)}}: sentences of the message bundle with their values, and dates as people read them.
 */
@Named("text")
@ApplicationScoped
public class Texts {

    /** The languages there are; a request can only choose among them. */
    private static final Locale LANGUAGE = Locale.UK;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", LANGUAGE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", LANGUAGE).withZone(ZoneOffset.UTC);

    public ResourceBundle bundle() {
        return ResourceBundle.getBundle("org.sanad.messages", LANGUAGE);
    }

    /**
     * The sentence under the key; a value that is a {@link RuleBroken.Field} is itself looked up. Without values it is
     * shown as it stands.
     */
    public String of(String key, Object... values) {
        if (values.length == 0) return bundle().getString(key);
        var filled = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            filled[i] = values[i] instanceof RuleBroken.Field field ? label(field) : values[i];
        }
        return new MessageFormat(bundle().getString(key), LANGUAGE).format(filled);
    }

    private String label(RuleBroken.Field field) {
        try {
            return of(field.key(), field.arguments());
        } catch (MissingResourceException e) {
            return field.name();
        }
    }

    /** The word for one constant of a closed set: key {@code <set>.<constant>}, as in {@code role.LEAD}. */
    public String name(String set, Enum<?> constant) {
        return constant == null ? "" : of(set + "." + constant.name());
    }

    /**
     * The word for a name of an open set, such as a role that a checklist knows; the name itself where there is no word
     * for it.
     */
    public String word(String set, String name) {
        var key = set + "." + name;
        return bundle().containsKey(key) ? of(key) : name;
    }

    /**
     * The sentence for an act of the trail.
     * @param part what of the thing it was done to, such as a requirement's code; may be null
     */
    public String act(String act, String part) {
        return of("trail.act." + act, part == null ? "" : part);
    }

    public String of(RuleBroken broken) {
        return of(broken.key(), broken.arguments());
    }

    public String date(Object when) {
        return switch (when) {
            case null -> "";
            case LocalDate date -> DATE.format(date);
            case Instant instant -> DATE.format(instant.atZone(ZoneOffset.UTC));
            default -> throw new IllegalArgumentException("No date: " + when);
        };
    }

    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    /** Bytes as people read them. */
    public String size(long bytes) {
        if (bytes < 1024) return of("size.bytes", bytes);
        if (bytes < 1024 * 1024) return of("size.kilobytes", (bytes + 512) / 1024);
        return of("size.megabytes", Math.round(bytes / 1024.0 / 102.4) / 10.0);
    }
}
