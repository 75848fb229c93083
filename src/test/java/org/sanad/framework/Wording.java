package org.sanad.framework;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be said of a sentence without understanding it. */
final class Wording {

    /** Words that two people read differently. */
    private static final Pattern VAGUE = Pattern.compile(
            "\\b(adequate\\w*|appropriate\\w*|regularly|relevant|as needed|where "
                    + "necessary|periodically|sufficient\\w*|suitabl[ey]\\w*|timely)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AMERICAN = Pattern.compile(
            "\\b(color|behavior|center|favor|honor|labor|catalog|fulfill|enroll|canceled|labeled|traveled|program"
                    + "|defense|offense|gray"
                    + "|(?!size|sized|resize|resized|prize|seize)\\w+(?:ization|izations|izing|ized|izes|ize)"
                    + "|analyz\\w+)\\b",
            Pattern.CASE_INSENSITIVE);
    /** After one of these a duty or a permission is what a document says, not what the check demands. */
    private static final String REPORTED =
            "who|whom|whose|which|that|what|where|whether|when|how|why|if|says?|shows?|states?|names?|lists?|knows?";
    private static final Pattern DEMAND = Pattern.compile("^(?:(?!(?i:\\b(?:" + REPORTED
            + ")\\b)).)*?\\b(should|shall|ought to|could|may|might)\\b"
            + "|^(?:The firm|The company|Staff|Employees|Everyone|Everybody|Management|Top management|You|We) "
            + "(must)\\b");
    private static final Pattern START = Pattern.compile("[\\p{Lu}\\p{Nd}\"'].*", Pattern.DOTALL);
    private static final Pattern SECOND_SENTENCE = Pattern.compile("[.!]\\s+\\p{Lu}");
    private static final int FEWEST_WORDS = 4;

    private Wording() {}

    static List<String> vague(String text) {
        return found(VAGUE, text);
    }

    static List<String> american(String text) {
        return found(AMERICAN, text);
    }

    /** Whether it tells the firm what to do, where a check says what is so. */
    static boolean demands(String text) {
        return DEMAND.matcher(text).find();
    }

    /** One sentence that says that something is so. */
    static boolean statement(String text) {
        return START.matcher(text).matches() && text.endsWith(".") && !text.contains("?")
                && !SECOND_SENTENCE.matcher(text).find() && text.split("\\s+").length >= FEWEST_WORDS;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group().toLowerCase(Locale.ROOT)).toList();
    }

    /** Letters and digits with one space between the words. */
    static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
    }

    /** Neighbouring letters, three and three, whatever the case and the punctuation. */
    static Set<String> trigrams(String text) {
        var letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
        var trigrams = new HashSet<String>();
        for (int i = 0; i + 3 <= letters.length(); i++) trigrams.add(letters.substring(i, i + 3));
        return trigrams;
    }

    /** Dice's coefficient: 1 for the same, 0 for nothing in common. */
    static double alike(Set<String> one, Set<String> other) {
        int common = 0;
        for (var trigram : one) if (other.contains(trigram)) common++;
        return 2.0 * common / (one.size() + other.size());
    }
}
