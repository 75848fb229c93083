package org.sanad.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RolesTest {

    private final Roles.InColumn column = new Roles.InColumn();

    @Test
    void a_person_has_at_least_one() {
        assertThatThrownBy(() -> new Roles(Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stand_in_their_own_order_whatever_the_order_given() {
        assertThat(column.convertToDatabaseColumn(Roles.of(Role.CERTIFIER, Role.AUDITOR)))
                .isEqualTo("AUDITOR,CERTIFIER");
    }

    @Test
    void come_back_from_the_column_as_they_went() {
        for (var role : Role.values()) {
            var roles = Roles.of(role, Role.LEAD);
            assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(roles))).isEqualTo(roles);
        }
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void all_of_them_fit_their_column() {
        assertThat(column.convertToDatabaseColumn(Roles.of(Role.values()))).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void an_unknown_one_is_not_taken_for_another() {
        assertThatThrownBy(() -> column.convertToEntityAttribute("LEAD,OWNER"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannot_be_changed_behind_their_back() {
        assertThatThrownBy(() -> Roles.of(Role.LEAD).all().add(Role.ADMIN))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
