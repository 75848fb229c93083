package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    @ParameterizedTest
    @CsvSource({"firm, 1", "made, 1", "policy, 3", "names, 1", "table, 2", "titles, 2", "changes, 2", "agreed, 2",
            "tested, 2", "reviewed, 2", "asked, 1", "security, 4", "A.5.1, 1", "owner's, 2", "breaches, 2", "use, 1"})
    void syllables_are_counted(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void short_words_in_short_sentences_take_little_school() {
        assertThat(Readability.grade("The cat sat on the mat. The dog ran to the man."))
                .isCloseTo(0.39 * 6 + 11.8 - 15.59, within(0.01));
    }

    @Test
    void long_words_in_long_sentences_take_much() {
        assertThat(Readability.grade(
                "Organisational accountability necessitates systematically documented responsibilities, "
                        + "notwithstanding considerable implementation complexity."))
                .isGreaterThan(18);
    }

    @Test
    void a_code_with_dots_ends_no_sentence() {
        assertThat(Readability.grade("Rules on it belong under A.5.1 or so."))
                .isEqualTo(Readability.grade("Rules on it belong under A51 or so."));
    }

    @Test
    void no_text_takes_none() {
        assertThat(Readability.grade("")).isZero();
    }
}
