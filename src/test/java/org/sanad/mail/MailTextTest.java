package org.sanad.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailTextTest {

    @Test
    void lines_are_broken_between_words_and_paragraphs_stay() {
        var text = "word ".repeat(40).strip() + "\n\nEnd";
        var wrapped = MailText.wrapped(text);
        assertThat(wrapped.lines()).allMatch(line -> line.length() <= 72).endsWith("", "End");
        assertThat(wrapped.replace("\n\nEnd\n", "").replace('\n', ' ') + "\n\nEnd").isEqualTo(text);
        assertThat(wrapped).endsWith("\n");
    }

    @Test
    void what_is_longer_than_a_line_stays_whole() {
        var address = "https://sanad.example.org/invitation/" + "x".repeat(200);
        assertThat(MailText.wrapped("Open " + address + " today").lines()).containsExactly("Open", address, "today");
    }

    @Test
    void letters_are_counted_and_not_their_halves() {
        assertThat(MailText.wrapped("🔑".repeat(72)).lines()).hasSize(1);
        assertThat(MailText.wrapped("🔑".repeat(36) + " " + "🔑".repeat(36)).lines()).hasSize(2);
    }

    @Test
    void a_name_stays_on_one_line() {
        assertThat(MailText.one(" Ali\r\nBcc: all@firm.example\u2028\u0085\u0000 Khan\t"))
                .isEqualTo("Ali Bcc: all@firm.example Khan");
    }
}
