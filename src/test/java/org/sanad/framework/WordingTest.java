package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.framework.Wording.alike;
import static org.sanad.framework.Wording.trigrams;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @Test
    void likeness_is_noticed() {
        assertThat(alike(trigrams("Every laptop is encrypted, and a list shows it."),
                trigrams("Each laptop is encrypted, and a list shows it."))).isGreaterThan(0.75);
        assertThat(alike(trigrams("Every laptop is encrypted."), trigrams("Backups are restored once a year.")))
                .isLessThan(0.2);
    }

    @Test
    void vague_words_are_found() {
        assertThat(Wording.vague("Appropriate records are kept regularly.")).containsExactly("appropriate",
                "regularly");
        assertThat(Wording.vague("Records are kept every month.")).isEmpty();
    }

    @Test
    void american_spelling_is_found() {
        assertThat(Wording.american("We organize the program by color.")).containsExactly("organize", "program",
                "color");
        assertThat(Wording.american("The size of the prize is organised.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The firm must encrypt laptops.", "Laptops should be encrypted.",
            "Each laptop shall be encrypted.", "Every employee may choose a device."})
    void a_demand_is_no_fact(String text) {
        assertThat(Wording.demands(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A list names the laptops that must be encrypted.", "A table says how each class may be stored.",
                    "How long a fix may take is laid down per severity.", "Every laptop is encrypted.",
                    "Each supplier must report incidents within 24 hours by its contract."})
    void a_demand_that_a_document_makes_is_a_fact(String text) {
        assertThat(Wording.demands(text)).isFalse();
    }

    @Test
    void a_statement_is_one_whole_sentence() {
        assertThat(Wording.statement("Every laptop is encrypted.")).isTrue();
        assertThat(Wording.statement("The policy (A.5.1) is in force.")).isTrue();
        assertThat(Wording.statement("Every laptop is encrypted")).isFalse();
        assertThat(Wording.statement("every laptop is encrypted.")).isFalse();
        assertThat(Wording.statement("Is every laptop encrypted?")).isFalse();
        assertThat(Wording.statement("Every laptop is encrypted. A list shows it.")).isFalse();
        assertThat(Wording.statement("Encrypted laptops.")).isFalse();
    }
}
