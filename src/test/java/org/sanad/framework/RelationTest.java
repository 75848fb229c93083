package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.framework.Relation.EQUAL;
import static org.sanad.framework.Relation.INTERSECTS;
import static org.sanad.framework.Relation.SUBSET;
import static org.sanad.framework.Relation.SUPERSET;

import java.util.Collections;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RelationTest {

    @ParameterizedTest
    @CsvSource({
            "EQUAL, EQUAL, EQUAL", "EQUAL, SUPERSET, SUPERSET", "EQUAL, SUBSET, SUBSET",
            "EQUAL, INTERSECTS, INTERSECTS",
            "SUPERSET, EQUAL, SUPERSET", "SUPERSET, SUPERSET, SUPERSET", "SUPERSET, SUBSET, INTERSECTS",
            "SUPERSET, INTERSECTS, INTERSECTS",
            "SUBSET, EQUAL, SUBSET", "SUBSET, SUPERSET, INTERSECTS", "SUBSET, SUBSET, SUBSET",
            "SUBSET, INTERSECTS, INTERSECTS",
            "INTERSECTS, EQUAL, INTERSECTS", "INTERSECTS, SUPERSET, INTERSECTS", "INTERSECTS, SUBSET, INTERSECTS",
            "INTERSECTS, INTERSECTS, INTERSECTS"})
    void over_two_steps_the_weaker_wins_and_what_widens_and_narrows_is_only_an_overlap(Relation first, Relation second,
            Relation both) {
        assertThat(first.then(second)).isEqualTo(both);
    }

    @Test
    void read_from_the_other_end_a_part_is_the_whole() {
        assertThat(EQUAL.inverse()).isEqualTo(EQUAL);
        assertThat(SUPERSET.inverse()).isEqualTo(SUBSET);
        assertThat(SUBSET.inverse()).isEqualTo(SUPERSET);
        assertThat(INTERSECTS.inverse()).isEqualTo(INTERSECTS);
    }

    @ParameterizedTest
    @EnumSource
    void two_steps_back_are_two_steps_read_from_the_other_end(Relation first) {
        for (var second : Relation.values())
            assertThat(first.then(second).inverse()).isEqualTo(second.inverse().then(first.inverse()));
    }

    @Test
    void only_what_demands_as_much_or_more_proves() {
        assertThat(Relation.values()).filteredOn(Relation::proves).containsExactly(EQUAL, SUPERSET);
    }

    /**
     * How two sets of demands stand to each other, as {@code docs/frameworks.md} reads the words; null where they share
     * nothing.
     */
    static Relation between(Set<Integer> first, Set<Integer> second) {
        if (first.equals(second)) return EQUAL;
        if (first.containsAll(second)) return SUPERSET;
        if (second.containsAll(first)) return SUBSET;
        return Collections.disjoint(first, second) ? null : INTERSECTS;
    }

    @Property(tries = 5000)
    void what_proves_over_two_steps_demands_everything_that_it_proves(@ForAll("demands") Set<Integer> first,
            @ForAll("demands") Set<Integer> second, @ForAll("demands") Set<Integer> third) {
        var one = between(first, second);
        var other = between(second, third);
        Assume.that(one != null && other != null);
        if (one.then(other).proves()) assertThat(first).containsAll(third);
        if (one.then(other).inverse().proves()) assertThat(third).containsAll(first);
    }

    @Provide
    static Arbitrary<Set<Integer>> demands() {
        return Arbitraries.integers().between(1, 4).set().ofMinSize(1).ofMaxSize(4);
    }
}
