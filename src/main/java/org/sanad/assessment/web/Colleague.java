package org.sanad.assessment.web;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sanad.identity.Role;
import org.sanad.organization.People.PersonRow;
import org.sanad.platform.RuleBroken;

/** A respondent of the firm who may be asked to answer; {@code chosen} where the assessment names them. */
public record Colleague(UUID id, String name, String email, boolean chosen) {

    /** The respondents by name. Leads answer everywhere and need not be chosen. */
    static List<Colleague> among(List<PersonRow> people, Set<UUID> chosen) {
        return people.stream()
                .filter(person -> chosen.contains(person.id())
                        || person.active() && person.roles().has(Role.RESPONDENT) && !person.roles().has(Role.LEAD))
                .map(person -> new Colleague(person.id(), person.name(), person.email(), chosen.contains(person.id())))
                .sorted(java.util.Comparator.comparing(Colleague::name)).toList();
    }

    /** @param values the ticked boxes as posted; null for none */
    static Set<UUID> chosen(String[] values) {
        if (values == null) return Set.of();
        try {
            return new HashSet<>(Arrays.stream(values).map(UUID::fromString).toList());
        } catch (IllegalArgumentException e) {
            throw RuleBroken.invalid("people", "assessment.people-unknown");
        }
    }
}
