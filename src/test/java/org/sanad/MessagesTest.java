package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every text there is is used, every text that is used is there, and it reads as the rest does. */
class MessagesTest {

    private static final Path BUNDLE = Path.of("src/main/resources/org/sanad/messages.properties");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    /** Sets of which only some constants are ever shown: a review never ends self-declared. */
    private static final Set<String> PARTIAL = Set.of("assurance-words");
    /** A wide gap on purpose: it sets the requirement apart from the title of its finding. */
    private static final Set<String> WIDE = Set.of("pdf.finding.title");
    /** American spelling, and words that the glossary does without. Organization is spelt as ISO spells it. */
    private static final Pattern NOT_OURS = Pattern.compile(
            "\\b(colou?red?(?<!colour|coloured)|behavior|center(ed)?|favor(ite)?|honor|catalog|fulfill?|enroll"
                    + "|cancel(ed|ing)|label(ed|ing)|travel(ed|ing)"
                    + "|analyz\\w+|gray|license[ds]?|defense|offense|recogniz\\w+|authoriz\\w+|summariz\\w+"
                    + "|customiz\\w+|minimiz\\w+|utili[sz]\\w+"
                    + "|vendor|auditee|reviewer|approver|log ?in|log ?out|login|logout|e?mail id|please|oops|click "
                    + "here)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> MESSAGES = new TreeMap<>();
    private static MessageUses uses;

    @BeforeAll
    static void read() throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(BUNDLE)) {
            properties.load(in);
        }
        properties.stringPropertyNames().forEach(key -> MESSAGES.put(key, properties.getProperty(key)));
        uses = MessageUses.find(MESSAGES.keySet());
    }

    @Test
    void every_key_that_is_used_exists() {
        var missing = new TreeMap<>(uses.whole());
        missing.keySet().removeAll(MESSAGES.keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void every_key_that_exists_is_used() {
        assertThat(MESSAGES.keySet().stream().filter(key -> !uses.use(key))).isEmpty();
    }

    @Test
    void every_beginning_of_a_key_has_keys() {
        assertThat(uses.prefixes())
                .allMatch(prefix -> MESSAGES.keySet().stream().anyMatch(key -> key.startsWith(prefix)));
    }

    @Test
    void every_closed_set_has_a_word_for_each_constant() throws IOException {
        var enums = enums();
        for (var set : uses.sets()) {
            var words = MESSAGES.keySet().stream().filter(key -> key.startsWith(set + "."))
                    .map(key -> key.substring(set.length() + 1))
                    .filter(word -> CONSTANT.matcher(word).matches()).collect(Collectors.toSet());
            if (!words.isEmpty())
                assertThat(enums.stream().filter(
                        constants -> PARTIAL.contains(set) ? constants.containsAll(words) : constants.equals(words)))
                        .as("an enum with exactly the constants of %s.*: %s", set, words).isNotEmpty();
        }
    }

    /** The constants of every enum there is. */
    private static List<Set<String>> enums() throws IOException {
        try (var files = Files.walk(CLASSES.resolve("org/sanad"))) {
            return files.map(CLASSES::relativize).map(Path::toString).filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.')).map(MessagesTest::load)
                    .filter(Class::isEnum)
                    .map(type -> Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.toSet()))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, MessagesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void refusals_of_files_are_complete() {
        assertThat(MESSAGES.keySet()).containsAll(Arrays.stream(org.sanad.evidence.Inspection.Reason.values())
                .map(org.sanad.evidence.Inspection.Reason::messageKey).toList());
    }

    @Test
    void obstacles_to_a_certificate_are_complete() {
        var obstacles = Arrays.stream(org.sanad.scoring.Certifiability.Obstacle.values())
                .map(org.sanad.review.Review::key).collect(Collectors.toSet());
        assertThat(MESSAGES.keySet().stream().filter(key -> key.startsWith("review.obstacle.")))
                .containsExactlyInAnyOrderElementsOf(obstacles);
    }

    @Test
    void acts_of_the_trail_are_complete() {
        assertThat(MESSAGES.keySet())
                .containsAll(
                        Arrays.stream(org.sanad.trail.TrailEventType.values()).map(act -> "trail.act." + act).toList());
    }

    @Test
    void pages_look_up_keys_by_their_names_only() throws IOException {
        assertThat(Page.all()
                .filter(page -> page.expressions().stream()
                        .anyMatch(expression -> expression.matches(".*\\b(msg|text)\\b.*(\\+=|\\.concat\\().*"))))
                .as("a key put together on a page cannot be checked").isEmpty();
    }

    @Test
    void no_key_stands_twice() throws IOException {
        var seen = new HashSet<String>();
        try (Stream<String> lines = Files.lines(BUNDLE)) {
            assertThat(lines.map(String::strip).filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(line -> line.split("\\s*=", 2)[0]).filter(key -> !seen.add(key))).isEmpty();
        }
    }

    @Test
    void sentences_with_values_can_be_filled_in() {
        those((key, text) -> filledIn(text)).forEach((key,
                text) -> assertThatCode(() -> new MessageFormat(text, Locale.UK)).as(key).doesNotThrowAnyException());
    }

    @Test
    void sentences_with_values_double_their_apostrophes() {
        assertThat(those((key, text) -> filledIn(text) && text.replace("''", "").contains("'"))).isEmpty();
    }

    @Test
    void sentences_without_values_do_not() {
        assertThat(those((key, text) -> !filledIn(text) && text.contains("''"))).isEmpty();
    }

    @Test
    void sentences_with_values_are_not_shown_unfilled() {
        assertThat(those((key, text) -> filledIn(text) && uses.plain().contains(key))).isEmpty();
    }

    private static boolean filledIn(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    private static Map<String, String> those(BiPredicate<String, String> test) {
        var found = new TreeMap<>(MESSAGES);
        found.entrySet().removeIf(message -> !test.test(message.getKey(), message.getValue()));
        return found;
    }

    @Test
    void texts_are_clean() {
        assertThat(those((key, text) -> text.isBlank() || !text.strip().equals(text) || text.matches("(?s).*[!\t—].*")
                || text.contains("  ") && !WIDE.contains(key))).isEmpty();
    }

    @Test
    void texts_are_plain_british_english() {
        assertThat(those((key, text) -> NOT_OURS.matcher(text).find())).isEmpty();
    }
}
