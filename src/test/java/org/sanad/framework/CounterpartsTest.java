package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.sanad.framework.Counterparts.HUB;
import static org.sanad.framework.Relation.EQUAL;
import static org.sanad.framework.Relation.INTERSECTS;
import static org.sanad.framework.Relation.SUBSET;
import static org.sanad.framework.Relation.SUPERSET;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanad.framework.Counterparts.Counterpart;
import org.sanad.framework.Crosswalk.End;
import org.sanad.framework.Crosswalk.Link;

class CounterpartsTest {

    private static Crosswalk crosswalk(String from, String to, Link... links) {
        return new Crosswalk(from + "--" + to, "Title", new End(from, "1"), new End(to, "1"), "Sanad", "Own text", "Own text", "", List.of(links), List.of(), List.of());
    }

    private static Link link(String from, Relation relation, String to) {
        return new Link(from, to, relation, from + " " + relation + " " + to + ".");
    }

    private static List<Counterpart> of(String framework, String requirement, Crosswalk... crosswalks) {
        return new Counterparts(List.of(crosswalks)).of(framework).getOrDefault(requirement, List.of());
    }

    private static Counterpart only(String framework, String requirement, Crosswalk... crosswalks) {
        assertThat(of(framework, requirement, crosswalks)).hasSize(1);
        return of(framework, requirement, crosswalks).get(0);
    }

    @ParameterizedTest
    @EnumSource
    void a_relation_is_read_from_the_counterpart_whichever_side_of_the_crosswalk_is_asked_about(Relation relation) {
        var crosswalk = crosswalk("a", "b", link("A.1", relation, "B.1"));
        assertThat(only("b", "B.1", crosswalk)).isEqualTo(new Counterpart("a", "A.1", relation, null, "A.1 " + relation + " B.1."));
        assertThat(only("a", "A.1", crosswalk)).isEqualTo(new Counterpart("b", "B.1", relation.inverse(), null, "A.1 " + relation + " B.1."));
    }

    @Test
    void checklists_without_a_crosswalk_are_related_through_the_hub() {
        var all = of("a", "A.1", crosswalk("a", HUB, link("A.1", SUBSET, "H.1")), crosswalk("b", HUB, link("B.1", EQUAL, "H.1")), crosswalk("e", HUB, link("E.1", EQUAL, "H.2")),
                crosswalk("c", "b", link("C.1", EQUAL, "B.1")));
        // B.1 demands what H.1 demands, which is more than A.1 does
        assertThat(all).extracting(Counterpart::framework, Counterpart::requirement, Counterpart::relation, Counterpart::via)
                .containsExactly(tuple(HUB, "H.1", SUPERSET, null), tuple("b", "B.1", SUPERSET, "H.1"));
        assertThat(all.get(1).why()).isEqualTo("B.1 EQUAL H.1. A.1 SUBSET H.1.");
    }

    @Test
    void over_the_hub_what_narrows_and_widens_is_only_an_overlap() {
        // A.1 and B.1 are both a part of H.1, perhaps different ones
        var parts = of("a", "A.1", crosswalk("a", HUB, link("A.1", SUBSET, "H.1")), crosswalk("b", HUB, link("B.1", SUBSET, "H.1")));
        assertThat(parts).filteredOn(one -> one.framework().equals("b")).extracting(Counterpart::relation).containsExactly(INTERSECTS);
        var wholes = of("a", "A.1", crosswalk("a", HUB, link("A.1", SUPERSET, "H.1")), crosswalk("b", HUB, link("B.1", SUPERSET, "H.1")));
        assertThat(wholes).filteredOn(one -> one.framework().equals("b")).extracting(Counterpart::relation).containsExactly(INTERSECTS);
    }

    @Test
    void there_is_no_way_through_the_hub_where_the_two_have_a_crosswalk_of_their_own() {
        var through = new Crosswalk[] {crosswalk("a", HUB, link("A.1", EQUAL, "H.1")), crosswalk("b", HUB, link("B.1", EQUAL, "H.1")), crosswalk("a", "b", link("A.2", EQUAL, "B.2"))};
        assertThat(of("a", "A.1", through)).extracting(Counterpart::framework).containsExactly(HUB);
        assertThat(of("b", "B.1", through)).extracting(Counterpart::framework).containsExactly(HUB);
    }

    @Test
    void of_several_ways_to_one_counterpart_the_one_that_proves_most_is_kept() {
        var ways = of("a", "A.1", crosswalk("a", HUB, link("A.1", INTERSECTS, "H.1"), link("A.1", SUBSET, "H.2")),
                crosswalk("b", HUB, link("B.1", EQUAL, "H.1"), link("B.1", SUPERSET, "H.2")));
        assertThat(ways).filteredOn(one -> one.framework().equals("b")).singleElement()
                .satisfies(one -> assertThat(one).extracting(Counterpart::relation, Counterpart::via).containsExactly(SUPERSET, "H.2"));
    }

    @Test
    void what_proves_most_stands_first_and_direct_before_the_way_through_the_hub() {
        var crosswalks = new Crosswalk[] {crosswalk("z", HUB, link("Z.1", EQUAL, "H.1")), crosswalk("y", HUB, link("Y.1", SUPERSET, "H.1")), crosswalk("x", HUB, link("X.1", INTERSECTS, "H.1")),
            crosswalk("a", HUB, link("A.1", EQUAL, "H.1")), crosswalk("a", "w", link("A.1", INTERSECTS, "W.1"))};
        for (var order : List.of(List.of(crosswalks), Stream.of(crosswalks).sorted((one, other) -> other.code().compareTo(one.code())).toList())) {
            assertThat(new Counterparts(order).of("a").get("A.1")).extracting(Counterpart::framework).containsExactly(HUB, "z", "y", "w", "x");
        }
    }

    @Test
    void a_requirement_without_relation_has_no_counterparts_and_no_chain_leads_back_to_its_own_checklist() {
        var crosswalk = crosswalk("a", HUB, link("A.1", EQUAL, "H.1"), link("A.2", EQUAL, "H.1"));
        assertThat(of("a", "A.1", crosswalk)).extracting(Counterpart::framework).containsExactly(HUB);
        assertThat(of("a", "A.3", crosswalk)).isEmpty();
        assertThat(of("nothing", "A.1", crosswalk)).isEmpty();
    }

    @Test
    void from_the_hub_no_chain_goes_on() {
        var crosswalks = new Crosswalk[] {crosswalk("a", HUB, link("A.1", EQUAL, "H.1")), crosswalk("a", "b", link("A.1", EQUAL, "B.1"))};
        assertThat(of(HUB, "H.1", crosswalks)).extracting(Counterpart::framework).containsExactly("a");
    }
}
