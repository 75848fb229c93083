package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sanad.platform.RuleBroken.Field;

class RemarksTest {

    private static Requirement requirement(String code, String guidance, boolean critical, int weight,
            String... checks) {
        var list = IntStream.range(0, checks.length)
                .mapToObj(at -> new Check(String.valueOf((char) ('a' + at)), checks[at])).toList();
        return new Requirement(code, "Title of " + code, "Text of " + code, guidance,
                guidance.isEmpty() ? List.of() : List.of("a record"), weight, critical, false, List.of(),
                list.isEmpty() ? new Question.Graded() : new Question.Checklist(list));
    }

    private static List<String> on(Requirement... requirements) {
        return Remarks
                .on(new Framework("x", "X", "1", "P", "L", "S", "",
                        List.of(new Section("A", "All", false, List.of(requirements)))))
                .stream().map(Field::key).toList();
    }

    @Test
    void a_careful_checklist_gets_none() {
        assertThat(on(requirement("A.1", "How.", true, 3, "Doors are locked at night."),
                requirement("A.2", "How.", false, 1, "Backups are restored once a quarter."),
                requirement("A.3", "How.", false, 2), requirement("A.4", "How.", false, 2),
                requirement("A.5", "How.", false, 2), requirement("A.6", "How.", false, 2),
                requirement("A.7", "How.", false, 2))).isEmpty();
    }

    @Test
    void what_nobody_can_prove_false_is_named() {
        assertThat(on(requirement("A.1", "", true, 3, "Access is reviewed regularly.")))
                .containsExactly("remark.no-guidance", "remark.no-evidence", "remark.vague", "remark.many-critical");
        assertThat(on(requirement("A.1", "How.", false, 3, "Is access reviewed?"))).containsExactly("remark.question",
                "remark.none-critical");
    }

    @Test
    void two_checks_that_say_the_same_are_named_with_both_requirements() {
        var framework = new Framework("x", "X", "1", "P", "L", "S", "", List.of(new Section("A", "All", false, List.of(
                requirement("A.1", "How.", false, 3, "Every laptop of the firm is encrypted."),
                requirement("A.2", "How.", false, 2, "Each laptop of the firm is encrypted.")))));
        assertThat(Remarks.on(framework)).filteredOn(remark -> remark.key().equals("remark.alike")).singleElement()
                .satisfies(remark -> assertThat(remark.arguments()).containsExactly(1, "A.1 – A.2"));
    }

    @Test
    void a_pair_of_requirements_is_named_once_however_many_of_their_checks_say_the_same() {
        var same = new String[] {"Every laptop of the firm is encrypted.", "Each laptop of the firm is encrypted."};
        var framework = new Framework("x", "X", "1", "P", "L", "S", "", List.of(new Section("A", "All", false, List.of(
                requirement("A.1", "How.", false, 3, same), requirement("A.2", "How.", false, 2, same)))));
        assertThat(Remarks.on(framework)).filteredOn(remark -> remark.key().equals("remark.alike")).singleElement()
                .satisfies(
                        remark -> assertThat(remark.arguments()).containsExactly(6, "A.1 – A.1, A.1 – A.2, A.2 – A.2"));
    }

    @Test
    void of_a_checklist_that_says_the_same_throughout_the_first_pairs_tell_enough() {
        var framework = new Framework("x", "X", "1", "P", "L", "S", "", List.of(new Section("A", "All", false,
                IntStream.range(0, 100).mapToObj(
                        at -> requirement("A." + at, "How.", false, 1 + at % 5, "Fact " + at + " is written down."))
                        .toList())));
        assertThat(Remarks.on(framework)).filteredOn(remark -> remark.key().equals("remark.alike-many")).singleElement()
                .satisfies(remark -> {
                    assertThat(remark.arguments()[0]).isEqualTo(1000);
                    assertThat((String) remark.arguments()[1]).startsWith("A.0 – A.1, A.0 – A.2, A.1 – A.2, ")
                            .endsWith(", …").doesNotContain("A.1 – A.1,");
                });
    }

    /** The definition itself, pair by pair. */
    private static long alike(List<String> checks) {
        var triples = checks.stream().map(Wording::trigrams).toList();
        return IntStream.range(0, checks.size()).mapToLong(
                i -> IntStream.range(0, i).filter(j -> Wording.alike(triples.get(i), triples.get(j)) > 0.75).count())
                .sum();
    }

    @Test
    void what_counts_as_the_same_is_the_share_of_common_triples() {
        var random = new Random(11);
        var checks = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            var words = new ArrayList<>(
                    Arrays.asList(RemarksBenchmark.random(1, 1).byCode().get("R.0").checks().get(0).text().split(" ")));
            for (int change = random.nextInt(9); change > 0; change--)
                words.set(random.nextInt(words.size()), "word" + random.nextInt(30));
            checks.add(String.join(" ", words.subList(0, 4 + random.nextInt(10))));
        }
        long expected = alike(checks);
        assertThat(expected).isBetween(5L, 900L);
        assertThat(CheckSimilarity
                .of(new Framework("x", "X", "1", "P", "L", "S", "",
                        List.of(new Section("A", "All", false, IntStream.range(0, 60)
                                .mapToObj(at -> requirement("A." + at, "How.", false, 1, checks.get(at))).toList()))))
                .count()).isEqualTo((int) expected);
    }

    @Test
    void thousands_of_checks_take_no_time_to_speak_of() {
        var framework = RemarksBenchmark.random(1000, 6);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Remarks.on(framework);
        assertThat((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000)
                .isLessThan(3000);
    }

    @Test
    void one_weight_for_all_is_none() {
        assertThat(on(IntStream.rangeClosed(1, 7).mapToObj(at -> requirement("A." + at, "How.", at == 1, 3))
                .toArray(Requirement[]::new))).containsExactly("remark.one-weight");
    }
}
