package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checklists, crosswalks and packs are spelt as the dictionary spells; terms of the trade stand in words.txt, and only
 * those in use.
 */
class SpellingTest {

    /** {@code -Dwords=} tries another list of our own, as {@code -Dcontent=} tries other files. */
    private static final Path OWN = Path.of(System.getProperty("words", "src/test/resources/frameworks/words.txt"));

    private static List<String> own;
    private static Spelling spelling;

    @BeforeAll
    static void read() throws IOException {
        own = Files.readAllLines(OWN);
        spelling = new Spelling(own);
    }

    static Stream<Named<Map<String, String>>> texts() {
        return Stream.of(texts(Content.FRAMEWORKS, Content::words), texts(Content.CROSSWALKS, Content::words),
                texts(Content.PACKS, Content::words)).flatMap(files -> files);
    }

    private static <T> Stream<Named<Map<String, String>>> texts(Content.Shelf<T> shelf,
            Function<T, Map<String, String>> words) {
        return shelf.files().entrySet().stream().map(file -> {
            var named = new TreeMap<String, String>();
            words.apply(file.getValue()).forEach((code, text) -> named.put(file.getKey() + " " + code, text));
            return Named.of(file.getKey(), named);
        });
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_word_is_in_the_dictionary_or_in_our_list(Map<String, String> texts) {
        assertThat(texts.entrySet().stream()
                .flatMap(text -> spelling.unknown(text.getValue()).stream().map(word -> text.getKey() + ": " + word)))
                .isEmpty();
    }

    @Test
    void our_list_has_only_words_that_are_used() {
        texts().forEach(texts -> texts.getPayload().values().forEach(spelling::unknown));
        assertThat(own.stream().filter(word -> !spelling.used().contains(word))).isEmpty();
    }

    @Test
    void our_list_has_only_words_that_the_dictionary_lacks() {
        assertThat(own.stream().filter(spelling::inDictionary)).isEmpty();
    }

    @Test
    void our_list_is_sorted_and_has_nothing_twice() {
        assertThat(own).isSortedAccordingTo(Comparator.comparing((String word) -> word, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.naturalOrder())).doesNotHaveDuplicates();
    }

    @Test
    void british_words_are_known_and_american_ones_are_not() {
        var plain = new Spelling(List.of());
        assertThat(plain.unknown("The organisation's centre licenses colours, and recognises programmes.")).isEmpty();
        assertThat(plain.unknown("Organize the center by color and behavior.")).containsExactly("Organize", "behavior",
                "center", "color");
    }

    @Test
    void slips_of_the_hand_are_found_also_within_compounds() {
        assertThat(new Spelling(List.of()).unknown("A recieved third-party repport, and the firms' well-knwon list."))
                .containsExactly("knwon", "recieved", "repport");
    }

    @Test
    void codes_numbers_addresses_and_abbreviations_are_no_words() {
        assertThat(new Spelling(List.of()).unknown(
                "See A.5.16, Art.32(1)(b), GV.OC-01 and ISO/IEC 27001: SLAs, the ISMS's aims, security@firm.example, "
                        + "24/7, e.g. 3rd or X."))
                .isEmpty();
    }

    @Test
    void a_word_of_our_own_covers_its_plural_its_owner_and_its_capital() {
        var trained = new Spelling(List.of("runbook", "Sanad", "Wi-Fi"));
        assertThat(trained.unknown("Runbooks tell of the runbook's end in Sanad over Wi-Fi.")).isEmpty();
        assertThat(trained.used()).containsExactlyInAnyOrder("runbook", "Sanad", "Wi-Fi");
        assertThat(trained.unknown("sanad")).containsExactly("sanad");
    }
}
