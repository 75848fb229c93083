package org.sanad.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of one person, never empty, in the order of {@link Role}. */
public record Roles(Set<Role> all) {

    public Roles {
        if (all.isEmpty()) throw new IllegalArgumentException("A person has at least one role");
        all = Collections.unmodifiableSet(EnumSet.copyOf(all));
    }

    public static Roles of(Role... roles) {
        return new Roles(EnumSet.copyOf(Arrays.asList(roles)));
    }

    public boolean has(Role role) {
        return all.contains(role);
    }

    /** Stored as names with commas, such as {@code AUDITOR,CERTIFIER}. */
    @Converter(autoApply = true)
    public static class InColumn implements AttributeConverter<Roles, String> {
        @Override
        public String convertToDatabaseColumn(Roles roles) {
            return roles == null ? null : roles.all().stream().map(Role::name).collect(Collectors.joining(","));
        }

        @Override
        public Roles convertToEntityAttribute(String column) {
            return column == null ? null : of(Arrays.stream(column.split(",")).map(Role::valueOf).toArray(Role[]::new));
        }
    }
}
