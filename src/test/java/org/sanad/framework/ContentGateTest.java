package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.framework.Content.FRAMEWORKS;
import static org.sanad.framework.Content.requirements;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanad.framework.Content.Shelf;

/**
 * What every checklist owes its readers, whoever wrote it: docs/frameworks.md. Crosswalks and packs have tests of their
 * own.
 */
class ContentGateTest {

    private static final int MOST_WORDS_OF_A_TITLE = 8;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_CHECK = 200;
    private static final int MOST_CHECKS = 6;
    /** Share of letter triples that two checks may have in common. */
    private static final double ALIKE = 0.75;
    /** From this size on a checklist has something that matters most and something that matters least. */
    private static final int LARGE = 20;

    static Stream<Named<Framework>> frameworks() {
        return FRAMEWORKS.each();
    }

    static Stream<Named<Shelf<?>>> shelves() {
        return Stream.of(FRAMEWORKS, Content.CROSSWALKS, Content.PACKS)
                .map(shelf -> Named.of(shelf.folder().getFileName().toString(), shelf));
    }

    /** The codes of the requirements that break a rule. */
    private static List<String> breaking(Framework framework, Predicate<Requirement> rule) {
        return requirements(framework).stream().filter(rule.negate())
                .map(requirement -> framework.code() + " " + requirement.code()).toList();
    }

    /** The checks that break a rule, word for word. */
    private static List<String> checksBreaking(Framework framework, Predicate<String> rule) {
        return requirements(framework).stream().flatMap(requirement -> requirement.checks().stream()
                .filter(check -> !rule.test(check.text()))
                .map(check -> framework.code() + " " + requirement.code() + " " + check.code() + ": " + check.text()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void every_file_can_be_read(Shelf<?> shelf) {
        assertThat(shelf.refused()).extracting(Throwable::getMessage).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void the_index_lists_exactly_the_files_there_are(Shelf<?> shelf) throws IOException {
        assertThat(shelf.index()).as(shelf.folder().toString()).containsExactlyInAnyOrderElementsOf(shelf.names());
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void a_file_is_named_after_its_code(Shelf<?> shelf) {
        shelf.files().forEach((file, content) -> assertThat(file).isEqualTo(switch (content) {
            case Framework framework -> framework.code();
            case Crosswalk crosswalk -> crosswalk.code();
            case Pack pack -> pack.code();
            default -> throw new IllegalStateException("Nobody reads " + file);
        } + ".yaml"));
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void a_requirement_has_a_level_or_1_to_6_checks_lettered_from_a(Framework framework) {
        assertThat(breaking(framework, requirement -> {
            var letters = String.join("", requirement.checks().stream().map(Check::code).toList());
            return requirement.graded()
                    || !letters.isEmpty() && letters.length() <= MOST_CHECKS && "abcdef".startsWith(letters);
        })).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void each_requirement_says_why_how_and_by_what_it_is_proved(Framework framework) {
        assertThat(breaking(framework, requirement -> !requirement.text().isBlank() && !requirement.guidance().isBlank()
                && requirement.evidence().size() >= 2 && requirement.evidence().size() <= 5
                && requirement.evidence().stream().distinct().count() == requirement.evidence().size())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void texts_are_short(Framework framework) {
        assertThat(breaking(framework, requirement -> requirement.text().length() <= LONGEST_TEXT
                && requirement.guidance().length() <= LONGEST_TEXT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void titles_are_short_and_differ(Framework framework) {
        assertThat(breaking(framework, requirement -> requirement.title().split("\\s+").length <= MOST_WORDS_OF_A_TITLE
                && !requirement.title().endsWith("."))).isEmpty();
        assertThat(requirements(framework)).extracting(requirement -> Wording.bare(requirement.title()))
                .as(framework.code()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void a_check_is_one_sentence(Framework framework) {
        assertThat(checksBreaking(framework, check -> Wording.statement(check) && check.length() <= LONGEST_CHECK))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void a_check_says_what_is_so_and_not_what_ought_to_be(Framework framework) {
        assertThat(checksBreaking(framework, check -> !Wording.demands(check))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void a_check_can_be_proved_false(Framework framework) {
        assertThat(checksBreaking(framework, check -> Wording.vague(check).isEmpty())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void no_two_checks_say_the_same(Framework framework) {
        var checks = new ArrayList<Map.Entry<String, Set<String>>>();
        requirements(framework).forEach(requirement -> requirement.checks().forEach(check -> checks
                .add(Map.entry(requirement.code() + " " + check.code(), Wording.trigrams(check.text())))));
        var alike = new ArrayList<String>();
        for (int i = 0; i < checks.size(); i++) {
            for (int j = i + 1; j < checks.size(); j++) {
                if (Wording.alike(checks.get(i).getValue(), checks.get(j).getValue()) > ALIKE)
                    alike.add(checks.get(i).getKey() + " and " + checks.get(j).getKey());
            }
        }
        assertThat(alike).as(framework.code()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void few_requirements_are_critical_but_some_are(Framework framework) {
        long critical = requirements(framework).stream().filter(Requirement::critical).count();
        assertThat(critical).as(framework.code()).isBetween(Math.max(1L, framework.size() / 25),
                Math.min(14L, (long) Math.ceil(0.15 * framework.size())));
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void what_is_critical_says_why_on_its_line(Framework framework) throws IOException {
        var lines = FRAMEWORKS.raw(framework.code() + ".yaml").lines()
                .filter(line -> line.matches(".*\\bcritical:\\s*true\\b.*")).toList();
        assertThat(lines).as(framework.code())
                .hasSize((int) requirements(framework).stream().filter(Requirement::critical).count());
        assertThat(lines.stream().filter(line -> !line.matches(".*# \\S+ .{20,}"))).as(framework.code()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void weights_use_the_whole_range(Framework framework) {
        var weights = requirements(framework).stream().map(Requirement::weight).distinct().toList();
        if (framework.size() >= LARGE) assertThat(weights).as(framework.code()).contains(1, 2, 3, 4, 5);
        else assertThat(weights.size()).as(framework.code()).isGreaterThanOrEqualTo(Math.min(3, framework.size()));
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void words_are_british(Framework framework) {
        assertThat(american(Content.words(framework))).as(framework.code()).isEmpty();
    }

    @Test
    void words_of_crosswalks_and_packs_are_british() {
        Content.CROSSWALKS.files()
                .forEach((file, crosswalk) -> assertThat(american(Content.words(crosswalk))).as(file).isEmpty());
        Content.PACKS.files().forEach((file, pack) -> assertThat(american(Content.words(pack))).as(file).isEmpty());
    }

    private static List<String> american(Map<String, String> words) {
        Function<Map.Entry<String, String>, Stream<String>> found =
                entry -> Wording.american(entry.getValue()).stream().map(word -> entry.getKey() + ": " + word);
        return words.entrySet().stream().flatMap(found).toList();
    }
}
