package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The crosswalks that Sanad ships with: both ends exist, nothing is passed over, and every judgement says why. */
class CrosswalksTest {

    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST_REASON = 500;
    /** How often one sentence may stand in a file before it is boilerplate. */
    private static final int SAME_REASON = 3;
    private static final int MOST_RELATIONS = 6;

    static Stream<Named<Crosswalk>> crosswalks() {
        return Content.CROSSWALKS.each();
    }

    private static Framework framework(Crosswalk.End end) {
        return Content.framework(end.framework())
                .orElseThrow(() -> new AssertionError("There is no checklist " + end.framework()));
    }

    private static Set<String> missing(Set<String> all, Stream<String> there) {
        var missing = new TreeSet<>(all);
        there.forEach(missing::remove);
        return missing;
    }

    private static List<String> reasons(Crosswalk crosswalk) {
        return Stream.of(crosswalk.links().stream().map(Crosswalk.Link::why),
                crosswalk.none().stream().map(Crosswalk.Gap::why), crosswalk.noneTo().stream().map(Crosswalk.Gap::why))
                .flatMap(Function.identity()).toList();
    }

    @ParameterizedTest
    @MethodSource("crosswalks")
    void its_name_says_from_where_to_where(Crosswalk crosswalk) {
        assertThat(crosswalk.code()).isEqualTo(crosswalk.from().framework() + "--" + crosswalk.to().framework());
    }

    @ParameterizedTest
    @MethodSource("crosswalks")
    void both_ends_are_checklists_in_the_version_that_was_judged(Crosswalk crosswalk) {
        for (var end : List.of(crosswalk.from(), crosswalk.to()))
            assertThat(framework(end).version()).as(crosswalk.code() + ": version of " + end.framework())
                    .isEqualTo(end.version());
    }

    @ParameterizedTest
    @MethodSource("crosswalks")
    void every_code_exists(Crosswalk crosswalk) {
        var unknown = new ArrayList<String>();
        var from = framework(crosswalk.from()).byCode().keySet();
        var to = framework(crosswalk.to()).byCode().keySet();
        Stream.concat(crosswalk.links().stream().map(Crosswalk.Link::from),
                crosswalk.none().stream().map(Crosswalk.Gap::requirement)).filter(code -> !from.contains(code))
                .forEach(unknown::add);
        Stream.concat(crosswalk.links().stream().map(Crosswalk.Link::to),
                crosswalk.noneTo().stream().map(Crosswalk.Gap::requirement)).filter(code -> !to.contains(code))
                .forEach(unknown::add);
        assertThat(unknown).as(crosswalk.code()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("crosswalks")
    void every_requirement_that_is_mapped_from_is_related_or_said_to_have_no_counterpart(Crosswalk crosswalk) {
        assertThat(missing(framework(crosswalk.from()).byCode().keySet(),
                Stream.concat(crosswalk.links().stream().map(Crosswalk.Link::from),
                        crosswalk.none().stream().map(Crosswalk.Gap::requirement))))
                .as(crosswalk.code()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("crosswalks")
    void so_is_every_requirement_of_the_other_side_where_that_is_the_smaller(Crosswalk crosswalk) {
        var to = framework(crosswalk.to());
        if (to.size() >= framework(crosswalk.from()).size()) return;
        assertThat(
                missing(to.byCode().keySet(),
                        Stream.concat(crosswalk.links().stream().map(Crosswalk.Link::to),
                                crosswalk.noneTo().stream().map(Crosswalk.Gap::requirement))))
                .as(crosswalk.code()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("crosswalks")
    void nothing_is_both_related_and_without_a_counterpart(Crosswalk crosswalk) {
        var related = crosswalk.links().stream().map(Crosswalk.Link::to).collect(Collectors.toSet());
        assertThat(crosswalk.noneTo()).as(crosswalk.code()).extracting(Crosswalk.Gap::requirement)
                .doesNotContainAnyElementsOf(related);
    }

    /** Two requirements of one checklist differ, so a third cannot demand the same as both. */
    @ParameterizedTest
    @MethodSource("crosswalks")
    void a_requirement_is_equal_to_one_other_at_most(Crosswalk crosswalk) {
        var equal = crosswalk.links().stream().filter(link -> link.relation() == Relation.EQUAL).toList();
        assertThat(equal).as(crosswalk.code()).extracting(Crosswalk.Link::from).doesNotHaveDuplicates();
        assertThat(equal).as(crosswalk.code()).extracting(Crosswalk.Link::to).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("crosswalks")
    void a_requirement_has_few_relations(Crosswalk crosswalk) {
        var count =
                crosswalk.links().stream().collect(Collectors.groupingBy(Crosswalk.Link::from, Collectors.counting()));
        assertThat(count.entrySet().stream().filter(entry -> entry.getValue() > MOST_RELATIONS)).as(crosswalk.code())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("crosswalks")
    void every_judgement_gives_its_reason_in_a_sentence(Crosswalk crosswalk) {
        assertThat(reasons(crosswalk).stream()
                .filter(why -> why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON || !why.endsWith(".")))
                .as(crosswalk.code()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("crosswalks")
    void reasons_are_no_boilerplate(Crosswalk crosswalk) {
        Map<String, Integer> count = new HashMap<>();
        reasons(crosswalk).forEach(why -> count.merge(Wording.bare(why), 1, Integer::sum));
        assertThat(count.entrySet().stream().filter(entry -> entry.getValue() > SAME_REASON)).as(crosswalk.code())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("crosswalks")
    void no_pair_is_judged_a_second_time_the_other_way_round(Crosswalk crosswalk) {
        var others = new HashSet<String>();
        Content.CROSSWALKS.files().values().forEach(other -> {
            if (other.from().framework().equals(crosswalk.to().framework())
                    && other.to().framework().equals(crosswalk.from().framework()))
                others.add(other.code());
        });
        assertThat(others).as(crosswalk.code()).isEmpty();
    }
}
