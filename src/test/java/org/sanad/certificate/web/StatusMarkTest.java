package org.sanad.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanad.certificate.Status;

class StatusMarkTest {

    @ParameterizedTest
    @EnumSource(Status.class)
    void offers_never_the_status_it_has_and_never_expiry(Status status) {
        assertThat(StatusMark.choices(status)).doesNotContain(status, Status.EXPIRED, Status.SUPERSEDED);
    }

    @Test
    void what_has_expired_or_is_superseded_cannot_change() {
        assertThat(StatusMark.choices(Status.EXPIRED)).isEmpty();
        assertThat(StatusMark.choices(Status.SUPERSEDED)).isEmpty();
    }

    @Test
    void what_is_withdrawn_can_be_restored_but_not_suspended() {
        assertThat(StatusMark.choices(Status.WITHDRAWN)).containsExactly(Status.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void names_each_status_by_its_own_word(Status status) {
        assertThat(StatusMark.of(status).key()).isEqualTo("certificate-status." + status);
    }
}
