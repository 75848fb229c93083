package org.sanad.certificate;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The fixed words of the documents, from keys {@code pdf.*}, in the language of the bundle; English for the root
 * bundle.
 */
record Wording(ResourceBundle bundle) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "ur");

    /** The words of a key, with its parameters filled in. */
    String of(String key, Object... parameters) {
        String words = bundle.getString("pdf." + key);
        return parameters.length == 0 ? words : new MessageFormat(words, locale()).format(parameters);
    }

    /**
     * The words for a constant such as {@code EVIDENCE_SAMPLED}; a value without a key is taken to be words already.
     */
    String named(String kind, String value) {
        String key = "pdf." + kind + "." + value;
        return bundle.containsKey(key) ? bundle.getString(key) : value;
    }

    Locale locale() {
        return bundle.getLocale().getLanguage().isEmpty() ? Locale.UK : bundle.getLocale();
    }

    boolean rightToLeft() {
        return RIGHT_TO_LEFT.contains(locale().getLanguage());
    }

    /** The day in UTC. */
    String date(Instant at) {
        return date(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale()).format(day);
    }

    /** Hours and minutes in UTC. */
    String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", locale()).withZone(ZoneOffset.UTC).format(at);
    }

    String percent(String number) {
        return number.isEmpty() ? of("none") : of("percent", number);
    }

    String framework(CertificateFacts facts) {
        return of("framework.version", facts.framework(), facts.frameworkVersion());
    }

    String orNone(String value) {
        return value.isEmpty() ? of("none") : value;
    }

    /** Digits of a hash in groups of eight, which is what an eye can compare. */
    static String grouped(String hash) {
        return hash.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
