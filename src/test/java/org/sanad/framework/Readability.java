package org.sanad.framework;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The Flesch-Kincaid grade: years of school that a text takes to read, from the length of its sentences and words
 * (Kincaid and others, Research Branch Report 8-75, 1975); as there, a colon or semicolon ends a sentence too.
 * Syllables are counted by rule, which is right for nine English words in ten.
 */
final class Readability {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:](?=[\\s\"')]|$)|\\n");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}.'-]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT = Pattern.compile("(?:[^aeiouy]es?|[^aeiouytd]ed)$");
    /** A consonant with le or les is heard: table, titles. */
    private static final Pattern HEARD = Pattern.compile("(?:[^aeiouy]l|[cgsxz]|[cs]h)es$|[^aeiouyl]le$");

    private Readability() {}

    static double grade(String text) {
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        for (var sentence : SENTENCE_END.split(text)) {
            int inSentence = 0;
            for (var word : WORD.matcher(sentence).results().toList()) {
                inSentence++;
                syllables += syllables(word.group());
            }
            words += inSentence;
            if (inSentence > 0) sentences++;
        }
        return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /** The grade of what a firm reads to answer: text, guidance and checks. */
    static double grade(Framework framework) {
        var read = new StringBuilder();
        framework.byCode().values().forEach(requirement -> {
            read.append(requirement.text().replace('\n', ' ')).append('\n')
                    .append(requirement.guidance().replace('\n', ' '));
            requirement.checks().forEach(check -> read.append('\n').append(check.text()));
            read.append('\n');
        });
        return grade(read.toString());
    }

    static int syllables(String word) {
        var letters = word.toLowerCase(Locale.ROOT).replaceAll("'s$|[^a-z]", "");
        int count = (int) VOWELS.matcher(letters).results().count();
        if (SILENT.matcher(letters).find() && !HEARD.matcher(letters).find()) count--;
        return Math.max(1, count);
    }
}
