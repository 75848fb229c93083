package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.sanad.framework.Counterparts.HUB;
import static org.sanad.framework.Relation.EQUAL;
import static org.sanad.framework.Relation.INTERSECTS;
import static org.sanad.framework.Relation.SUBSET;
import static org.sanad.framework.Relation.SUPERSET;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanad.framework.Counterparts.Counterpart;
import org.sanad.framework.Crosswalk.End;
import org.sanad.framework.Crosswalk.Link;

class CounterpartsTest {

    private static Crosswalk crosswalk(String from, String to, Link... links) {
        return new Crosswalk(from + "--" + to, "Title", new End(from, "1"), new End(to, "1"), "Sanad", "Own text",
                "Own text", "", List.of(links), List.of(), List.of());
    }

    private static Link link(String from, Relation relation, String to) {
        return new Link(from, to, relation, from + " " + relation + " " + to + ".");
    }

    private static Requirement requirement(String code, String title) {
        return new Requirement(code, title, "Text", "Help", List.of(), 1, false, true, List.of(),
                new Question.Graded());
    }

    /** Every requirement that a test asks about, as version 1 asks it. */
    private static Requirement first(String code) {
        return requirement(code, "What " + code + " asks");
    }

    private static Framework version(End end, String title) {
        var codes = java.util.stream.IntStream.rangeClosed(1, 3).mapToObj(
                number -> (end.framework().equals(HUB) ? "H" : end.framework().toUpperCase(java.util.Locale.ROOT)) + "."
                        + number);
        return new Framework(end.framework(), "Title", end.version(), "Sanad", "Own text", "Own text", "",
                List.of(new Section("S", "Section", false,
                        codes.map(code -> requirement(code, title + code + " asks")).toList())));
    }

    private static Counterparts counterparts(List<Crosswalk> crosswalks) {
        return new Counterparts(crosswalks, end -> Optional.of(version(end, "What ")));
    }

    private static List<Counterpart> of(String framework, String requirement, Crosswalk... crosswalks) {
        return counterparts(List.of(crosswalks)).of(framework).getOrDefault(requirement, List.of());
    }

    private static Counterpart only(String framework, String requirement, Crosswalk... crosswalks) {
        assertThat(of(framework, requirement, crosswalks)).hasSize(1);
        return of(framework, requirement, crosswalks).get(0);
    }

    @ParameterizedTest
    @EnumSource
    void a_relation_is_read_from_the_counterpart_whichever_side_of_the_crosswalk_is_asked_about(Relation relation) {
        var crosswalk = crosswalk("a", "b", link("A.1", relation, "B.1"));
        assertThat(only("b", "B.1", crosswalk)).isEqualTo(
                new Counterpart("a", "A.1", relation, null, "A.1 " + relation + " B.1.", first("B.1"), first("A.1")));
        assertThat(only("a", "A.1", crosswalk)).isEqualTo(new Counterpart("b", "B.1", relation.inverse(), null,
                "A.1 " + relation + " B.1.", first("A.1"), first("B.1")));
    }

    @Test
    void checklists_without_a_crosswalk_are_related_through_the_hub() {
        var all = of("a", "A.1", crosswalk("a", HUB, link("A.1", SUBSET, "H.1")),
                crosswalk("b", HUB, link("B.1", EQUAL, "H.1")), crosswalk("e", HUB, link("E.1", EQUAL, "H.2")),
                crosswalk("c", "b", link("C.1", EQUAL, "B.1")));
        // B.1 demands what H.1 demands, which is more than A.1 does
        assertThat(all)
                .extracting(Counterpart::framework, Counterpart::requirement, Counterpart::relation, Counterpart::via)
                .containsExactly(tuple(HUB, "H.1", SUPERSET, null), tuple("b", "B.1", SUPERSET, "H.1"));
        assertThat(all.get(1).why()).isEqualTo("B.1 EQUAL H.1. A.1 SUBSET H.1.");
    }

    @Test
    void over_the_hub_what_narrows_and_widens_is_only_an_overlap() {
        // A.1 and B.1 are both a part of H.1, perhaps different ones
        var parts = of("a", "A.1", crosswalk("a", HUB, link("A.1", SUBSET, "H.1")),
                crosswalk("b", HUB, link("B.1", SUBSET, "H.1")));
        assertThat(parts).filteredOn(one -> one.framework().equals("b")).extracting(Counterpart::relation)
                .containsExactly(INTERSECTS);
        var wholes = of("a", "A.1", crosswalk("a", HUB, link("A.1", SUPERSET, "H.1")),
                crosswalk("b", HUB, link("B.1", SUPERSET, "H.1")));
        assertThat(wholes).filteredOn(one -> one.framework().equals("b")).extracting(Counterpart::relation)
                .containsExactly(INTERSECTS);
    }

    @Test
    void there_is_no_way_through_the_hub_where_the_two_have_a_crosswalk_of_their_own() {
        var through = new Crosswalk[] {crosswalk("a", HUB, link("A.1", EQUAL, "H.1")),
                crosswalk("b", HUB, link("B.1", EQUAL, "H.1")), crosswalk("a", "b", link("A.2", EQUAL, "B.2"))};
        assertThat(of("a", "A.1", through)).extracting(Counterpart::framework).containsExactly(HUB);
        assertThat(of("b", "B.1", through)).extracting(Counterpart::framework).containsExactly(HUB);
    }

    @Test
    void of_several_ways_to_one_counterpart_the_one_that_proves_most_is_kept() {
        var ways = of("a", "A.1", crosswalk("a", HUB, link("A.1", INTERSECTS, "H.1"), link("A.1", SUBSET, "H.2")),
                crosswalk("b", HUB, link("B.1", EQUAL, "H.1"), link("B.1", SUPERSET, "H.2")));
        assertThat(ways).filteredOn(one -> one.framework().equals("b")).singleElement()
                .satisfies(one -> assertThat(one).extracting(Counterpart::relation, Counterpart::via)
                        .containsExactly(SUPERSET, "H.2"));
    }

    @Test
    void what_proves_most_stands_first_and_direct_before_the_way_through_the_hub() {
        var crosswalks = new Crosswalk[] {crosswalk("z", HUB, link("Z.1", EQUAL, "H.1")),
                crosswalk("y", HUB, link("Y.1", SUPERSET, "H.1")), crosswalk("x", HUB, link("X.1", INTERSECTS, "H.1")),
                crosswalk("a", HUB, link("A.1", EQUAL, "H.1")), crosswalk("a", "w", link("A.1", INTERSECTS, "W.1"))};
        for (var order : List.of(List.of(crosswalks),
                Stream.of(crosswalks).sorted((one, other) -> other.code().compareTo(one.code())).toList())) {
            assertThat(counterparts(order).of("a").get("A.1")).extracting(Counterpart::framework).containsExactly(HUB,
                    "z", "y", "w", "x");
        }
    }

    @Test
    void a_requirement_without_relation_has_no_counterparts_and_no_chain_leads_back_to_its_own_checklist() {
        var crosswalk = crosswalk("a", HUB, link("A.1", EQUAL, "H.1"), link("A.2", EQUAL, "H.1"));
        assertThat(of("a", "A.1", crosswalk)).extracting(Counterpart::framework).containsExactly(HUB);
        assertThat(of("a", "A.3", crosswalk)).isEmpty();
        assertThat(of("nothing", "A.1", crosswalk)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_relation_holds_as_it_stands_only_while_both_ask_what_they_asked_when_it_was_judged(Relation relation) {
        for (var counterpart : List.of(only("b", "B.1", crosswalk("a", "b", link("A.1", relation, "B.1"))),
                new Counterpart("a", "A.1", relation, "H.1", "Why.", first("B.1"), first("A.1")))) {
            assertThat(counterpart.between(first("B.1"), first("A.1"))).isEqualTo(relation);
            assertThat(counterpart.between(requirement("B.1", "There is a swimming pool"), first("A.1")))
                    .isEqualTo(INTERSECTS);
            assertThat(counterpart.between(first("B.1"), requirement("A.1", "There is a swimming pool")))
                    .isEqualTo(INTERSECTS);
        }
    }

    @Test
    void a_version_that_nobody_knows_counts_as_another_question() {
        for (var missing : List.of("a", "b")) {
            var counterparts = new Counterparts(List.of(crosswalk("a", "b", link("A.1", EQUAL, "B.1"))),
                    end -> end.framework().equals(missing) ? Optional.empty() : Optional.of(version(end, "What ")));
            assertThat(counterparts.of("b").get("B.1").get(0).between(first("B.1"), first("A.1")))
                    .isEqualTo(INTERSECTS);
            assertThat(counterparts.complete()).isFalse();
        }
        assertThat(counterparts(List.of(crosswalk("a", "b"))).complete()).isTrue();
    }

    @Test
    void by_way_of_two_versions_of_the_hub_that_ask_different_things_there_is_only_an_overlap() {
        var one = crosswalk("a", HUB, link("A.1", EQUAL, "H.1"));
        var other = new Crosswalk("b--hub", "Title", new End("b", "1"), new End(HUB, "2"), "Sanad", "Own text",
                "Own text", "", List.of(link("B.1", EQUAL, "H.1")), List.of(), List.of());
        for (var changed : List.of(true, false)) {
            var counterparts = new Counterparts(List.of(one, other),
                    end -> Optional.of(version(end, changed && end.version().equals("2") ? "Now " : "What ")));
            assertThat(counterparts.of("a").get("A.1")).filteredOn(way -> way.framework().equals("b"))
                    .extracting(Counterpart::relation).containsExactly(changed ? INTERSECTS : EQUAL);
        }
    }

    @Test
    void of_two_crosswalks_each_holds_between_the_versions_that_it_was_judged_on() {
        var later = new Crosswalk("later", "Title", new End("a", "2"), new End("b", "1"), "Sanad", "Own text",
                "Own text", "", List.of(link("A.1", SUBSET, "B.1")), List.of(), List.of());
        var counterparts = new Counterparts(List.of(crosswalk("a", "b", link("A.1", EQUAL, "B.1")), later),
                end -> Optional.of(version(end, end.version().equals("2") ? "Now " : "What ")));
        assertThat(counterparts.of("a").get("A.1"))
                .extracting(one -> one.between(requirement("A.1", "Now A.1 asks"), first("B.1")))
                .containsExactlyInAnyOrder(SUPERSET, INTERSECTS);
        assertThat(counterparts.of("a").get("A.1")).extracting(one -> one.between(first("A.1"), first("B.1")))
                .containsExactlyInAnyOrder(EQUAL, INTERSECTS);
    }

    @Test
    void from_the_hub_no_chain_goes_on() {
        var crosswalks = new Crosswalk[] {crosswalk("a", HUB, link("A.1", EQUAL, "H.1")),
                crosswalk("a", "b", link("A.1", EQUAL, "B.1"))};
        assertThat(of(HUB, "H.1", crosswalks)).extracting(Counterpart::framework).containsExactly("a");
    }
}
