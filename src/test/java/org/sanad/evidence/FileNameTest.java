package org.sanad.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({"C:\\fakepath\\policy.pdf, policy.pdf", "/home/ayesha/policy.pdf, policy.pdf",
            "../../etc/passwd, passwd", "a/b\\c.txt, c.txt",
            "C:policy.pdf, C_policy.pdf"})
    void keeps_only_the_last_segment_of_a_path(String sent, String kept) {
        assertThat(cleaned(sent)).isEqualTo(kept);
    }

    @Test
    void keeps_letters_of_every_script() {
        assertThat(cleaned("پالیسی ٢٠٢٦.pdf")).isEqualTo("پالیسی ٢٠٢٦.pdf");
        assertThat(cleaned("می‌خواهم.docx")).isEqualTo("می‌خواهم.docx");
        assertThat(cleaned("報告😀.txt")).isEqualTo("報告😀.txt");
    }

    @Test
    void composes_letters_and_marks() {
        assertThat(cleaned("de\u0301cision.pdf")).isEqualTo("d\u00e9cision.pdf");
    }

    @Test
    void removes_characters_that_turn_the_reading_direction() {
        assertThat(cleaned("invoice\u202efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(cleaned("\u2066a\u2069\u200e\u200f\u061cb.pdf")).isEqualTo("ab.pdf");
    }

    @Test
    void removes_characters_that_cannot_be_seen() {
        assertThat(cleaned("a\0b\r\nc\u007fd\u0085e\u200bf\ufeffg.pdf")).isEqualTo("abcdefg.pdf");
        assertThat(cleaned("a\ud800b.pdf")).isEqualTo("ab.pdf");
    }

    @Test
    void makes_every_kind_of_space_a_plain_one() {
        assertThat(cleaned("\u3000a\u00a0b\u2028c.pdf ")).isEqualTo("a b c.pdf");
    }

    @Test
    void replaces_what_windows_forbids() {
        assertThat(cleaned("a<b>c:d\"e|f?g*h.pdf")).isEqualTo("a_b_c_d_e_f_g_h.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "NUL.txt", "com1.pdf", "LPT9.tar.gz", "aux .txt", "COM\u00b2.txt", "CONIN$"})
    void marks_names_that_windows_reserves(String name) {
        assertThat(cleaned(name)).isEqualTo("_" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"console.txt", "com10.txt", "nullable.pdf"})
    void leaves_names_that_only_begin_like_reserved_ones(String name) {
        assertThat(cleaned(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ".", "..", "...", "/", "dir/", "\u202e", "\0"})
    void is_never_empty(String name) {
        assertThat(cleaned(name)).isEqualTo("file");
    }

    @ParameterizedTest
    @CsvSource({".env, file.env", ".pdf, file.pdf", "report.pdf., report.pdf", "'report.pdf ..', report.pdf"})
    void has_no_dot_at_either_end(String sent, String kept) {
        assertThat(cleaned(sent)).isEqualTo(kept);
    }

    @Test
    void is_at_most_two_hundred_characters_with_its_extension() {
        assertThat(cleaned("a".repeat(300) + ".PDF")).isEqualTo("a".repeat(196) + ".PDF");
        assertThat(cleaned("a".repeat(200))).hasSize(200);
        assertThat(cleaned("a".repeat(201))).hasSize(200);
        assertThat(cleaned("a." + "b".repeat(300))).hasSize(200);
    }

    @Test
    void never_cuts_a_character_in_two() {
        assertThat(cleaned("a" + "😀".repeat(150) + ".pdf")).isEqualTo("a" + "😀".repeat(97) + ".pdf").hasSize(199);
    }

    @ParameterizedTest
    @CsvSource({"policy.PDF, pdf", "a.tar.gz, gz", "policy, ''", "a.b c, b c", "policy., ''"})
    void tells_its_extension(String name, String extension) {
        assertThat(new FileName(name).extension()).isEqualTo(extension);
    }

    @Property
    void is_safe_whatever_comes(@ForAll String sent) {
        String name = cleaned(sent);
        assertThat(name).hasSizeBetween(1, FileName.MAX_LENGTH).doesNotContain("/", "\\", "\0").doesNotStartWith(".")
                .doesNotEndWith(".");
        assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
        assertThat(name.chars().noneMatch(Character::isISOControl)).isTrue();
    }

    @Property
    void cleaning_twice_changes_nothing_more(@ForAll String sent) {
        assertThat(cleaned(cleaned(sent))).isEqualTo(cleaned(sent));
    }

    private static String cleaned(String sent) {
        return new FileName(sent).value();
    }
}
