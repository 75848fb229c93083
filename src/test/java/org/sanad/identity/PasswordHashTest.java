package org.sanad.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final String WORDS = "correct horse battery staple";

    @Test
    void is_argon2id_with_the_parameters_of_owasp() {
        var parts = PasswordHash.of(WORDS).split("\\$");
        assertThat(parts).hasSize(6).startsWith("", "argon2id", "v=19", "m=19456,t=2,p=1");
        assertThat(Base64.getDecoder().decode(parts[4])).hasSize(16);
        assertThat(Base64.getDecoder().decode(parts[5])).hasSize(32);
    }

    @Test
    void fits_its_column() {
        assertThat(PasswordHash.of(WORDS)).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void knows_its_password_and_no_other() {
        var hash = PasswordHash.of(WORDS);
        assertThat(PasswordHash.matches(WORDS, hash)).isTrue();
        assertThat(PasswordHash.matches("correct horse battery stapler", hash)).isFalse();
        assertThat(PasswordHash.matches("", hash)).isFalse();
    }

    @Test
    void the_same_password_never_hashes_alike() {
        assertThat(PasswordHash.of(WORDS)).isNotEqualTo(PasswordHash.of(WORDS));
    }

    @Test
    void letters_of_any_script_count() {
        var hash = PasswordHash.of("سند سند یہ ایک جملہ ہے");
        assertThat(PasswordHash.matches("سند سند یہ ایک جملہ ہے", hash)).isTrue();
        assertThat(PasswordHash.matches("??? ??? ?? ??? ???? ??", hash)).isFalse();
    }

    /**
     * Made by the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32},
     * from its test suite.
     */
    @Test
    void agrees_with_the_reference_implementation() {
        var reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(PasswordHash.matches("password", reference)).isTrue();
        assertThat(PasswordHash.matches("Password", reference)).isFalse();
    }

    @Test
    void what_is_no_hash_matches_nothing() {
        assertThat(PasswordHash.matches(WORDS, "")).isFalse();
        assertThat(PasswordHash.matches(WORDS, "$2a$10$abcdefghijklmnopqrstuv")).isFalse();
        assertThat(PasswordHash.matches(WORDS, PasswordHash.OF_NOBODY)).isFalse();
    }
}
