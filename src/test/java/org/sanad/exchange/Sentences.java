package org.sanad.exchange;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sanad.platform.RuleBroken;

/** Refusals as a person reads them. */
final class Sentences {

    private Sentences() {}

    static String of(RuleBroken refusal) {
        return of(refusal.key(), refusal.arguments());
    }

    static String of(String key, Object... values) {
        var text = ResourceBundle.getBundle("org.sanad.messages", Locale.UK).getString(key);
        if (values.length == 0) return text;
        return new MessageFormat(text, Locale.UK).format(Arrays.stream(values)
                .map(value -> value instanceof RuleBroken.Field field ? of(field.key(), field.arguments()) : value)
                .toArray());
    }
}
