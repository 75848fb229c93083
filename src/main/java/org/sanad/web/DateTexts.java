package org.sanad.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.sanad.platform.RuleBroken;

/** Days as people and programs write them: {@code 2026-10-31}. */
public final class DateTexts {

    private DateTexts() {}

    /** @return null where nothing was given */
    public static LocalDate parse(String field, String text) {
        if (text == null || text.isBlank()) return null;
        try {
            var date = LocalDate.parse(text.strip());
            if (date.getYear() >= 1900 && date.getYear() <= 2200) return date;
        } catch (DateTimeParseException e) {
            throw RuleBroken.invalid(field, "error.date");
        }
        throw RuleBroken.invalid(field, "error.date");
    }
}
