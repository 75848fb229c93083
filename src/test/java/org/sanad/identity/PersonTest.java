package org.sanad.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanad.platform.RuleBroken;

class PersonTest {

    private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");
    private static final String GOOD = "teapot orchard violin";

    private static Person person() {
        return new Person(UUID.randomUUID(), "Ayesha@Indus.example", "Ayesha Malik", Roles.of(Role.LEAD), NOW);
    }

    @Test
    void an_address_is_kept_in_lower_case() {
        assertThat(person().email()).isEqualTo("ayesha@indus.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ayesha", "ayesha@indus", "@indus.example", "ayesha@", "a@b@indus.example",
            "a b@indus.example", "a,b@indus.example", "<a@indus.example>", "a@indus."})
    void what_is_no_address_is_refused(String email) {
        assertThatThrownBy(() -> Person.normalise(email)).isInstanceOf(RuleBroken.class).hasMessage("error.email");
    }

    @Test
    void the_mail_domain_stands_behind_the_at_sign() {
        assertThat(Person.mailDomain("ayesha@Mail.Indus.example")).isEqualTo("mail.indus.example");
    }

    @Test
    void nobody_signs_in_before_a_password_was_chosen() {
        assertThat(person().hasPassword("")).isFalse();
    }

    @Test
    void a_chosen_password_is_known_again() {
        var person = person();
        person.choosePassword(GOOD);
        assertThat(person.hasPassword(GOOD)).isTrue();
        assertThat(person.hasPassword(GOOD + " ")).isFalse();
        assertThat(person.passwordHash()).doesNotContain("teapot");
    }

    @Test
    void a_password_has_at_least_12_characters_and_at_most_128() {
        var person = person();
        assertThatThrownBy(() -> person.choosePassword(null)).hasMessage("error.password-short");
        assertThatThrownBy(() -> person.choosePassword("teapot orch")).hasMessage("error.password-short");
        assertThatThrownBy(() -> person.choosePassword("🫖🎻🍎🫖🎻🍎🫖🎻")).as("8 characters in 16 units")
                .hasMessage("error.password-short");
        assertThatThrownBy(() -> person.choosePassword(GOOD.repeat(7))).hasMessage("error.password-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "P@ssw0rd1234", "qwertyuiop12", "123456789012", "aaaaaaaaaaaa",
            "abcabcabcabc", "Lahore-123456", "pakistan2026!", "welcome-2026-11",
            "202620262026", "abcdefghijkl", "sanad-sanad-1", "20261101123456"})
    void a_password_that_programs_try_first_is_refused(String password) {
        assertThatThrownBy(() -> person().choosePassword(password)).isInstanceOf(RuleBroken.class)
                .hasMessage("error.password-guessable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"teapot orchard violin", "my welcome mat is green", "the admin of our teahouse",
            "8f3k-2mq9-x7tw-1zzp", "چائے باغ وائلن"})
    void a_good_password_may_contain_a_common_word(String password) {
        var person = person();
        person.choosePassword(password);
        assertThat(person.hasPassword(password)).isTrue();
    }

    @Test
    void a_password_does_not_contain_the_own_name() {
        assertThatThrownBy(() -> person().choosePassword("violin AYESHA teapot"))
                .hasMessage("error.password-guessable");
    }

    @Test
    void a_refused_password_leaves_the_old_one() {
        var person = person();
        person.choosePassword(GOOD);
        assertThatThrownBy(() -> person.choosePassword("password1234")).isInstanceOf(RuleBroken.class);
        assertThat(person.hasPassword(GOOD)).isTrue();
    }

    @Test
    void a_sample_account_works_only_while_the_sample_is_on() {
        var sample = Person.ofSample(UUID.randomUUID(), "lead@indus.example", "Ayesha Malik", Roles.of(Role.LEAD),
                "sanad-demo", NOW);
        assertThat(sample.hasPassword("sanad-demo")).isTrue();
        assertThat(sample.mayUseIt(true)).isTrue();
        assertThat(sample.mayUseIt(false)).isFalse();
    }

    @Test
    void a_deactivated_account_works_no_more_until_it_is_activated() {
        var person = person();
        person.deactivate();
        assertThat(person.mayUseIt(true)).isFalse();
        person.activate();
        assertThat(person.mayUseIt(false)).isTrue();
    }
}
