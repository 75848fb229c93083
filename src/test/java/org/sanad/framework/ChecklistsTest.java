package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checklists that Sanad ships with: complete, falsifiable, and all of one hand. */
class ChecklistsTest {

    private static final Path FOLDER = Path.of("config/frameworks");
    private static final Path LISTS = Path.of("src/test/resources/frameworks");
    private static final int MOST_WORDS_OF_A_TITLE = 8;
    /** Share of word pairs that two checks may have in common. */
    private static final double ALIKE = 0.75;
    private static final Pattern VAGUE = Pattern.compile("\\b(adequate\\w*|appropriate\\w*|regularly|relevant|as needed|where necessary|periodically|sufficient\\w*|suitabl\\w+|timely)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AMERICAN = Pattern.compile("\\b(color|behavior|center|favor|honor|labor|catalog|fulfill|enroll|canceled|labeled|traveled|program|defense|offense|gray"
            + "|(?!size|sized|resize|resized|prize|seize)\\w+(?:ization|izations|izing|ized|izes|ize)|analyz\\w+)\\b", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Framework> FILES = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException, MalformedFramework {
        try (var files = Files.list(FOLDER)) {
            for (var file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                FILES.put(file.getFileName().toString(), FrameworkReader.read(file.getFileName().toString(), Files.readString(file)));
            }
        }
    }

    static Stream<Framework> frameworks() {
        return FILES.values().stream();
    }

    private static List<String> list(String name) throws IOException {
        return Files.readAllLines(LISTS.resolve(name));
    }

    private static Stream<Requirement> requirements(Framework framework) {
        return framework.byCode().values().stream();
    }

    @Test
    void the_index_lists_exactly_the_files_there_are() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("index.txt"))).containsExactlyInAnyOrderElementsOf(FILES.keySet());
    }

    @Test
    void a_file_is_named_after_its_checklist() {
        FILES.forEach((file, framework) -> assertThat(file).isEqualTo(framework.code() + ".yaml"));
    }

    @Test
    void iso_27001_has_all_30_clauses_and_none_can_be_excluded() throws IOException {
        var clauses = list("iso-27001-2022-clauses.txt");
        assertThat(clauses).hasSize(30);
        var iso = FILES.get("iso-27001-2022.yaml");
        assertThat(requirements(iso).map(Requirement::code).filter(code -> !code.startsWith("A."))).containsExactlyInAnyOrderElementsOf(clauses);
        assertThat(clauses).allMatch(code -> !iso.byCode().get(code).excludable());
    }

    @Test
    void iso_27001_has_all_93_controls_and_each_can_be_excluded() throws IOException {
        var controls = list("iso-27001-2022-controls.txt");
        assertThat(controls).hasSize(93);
        var iso = FILES.get("iso-27001-2022.yaml");
        assertThat(requirements(iso).map(Requirement::code).filter(code -> code.startsWith("A."))).containsExactlyInAnyOrderElementsOf(controls);
        assertThat(controls).allMatch(code -> iso.byCode().get(code).excludable());
    }

    @Test
    void gdpr_has_every_article_that_concerns_an_it_firm() throws IOException {
        var gdpr = FILES.get("gdpr.yaml");
        assertThat(gdpr.size()).isGreaterThanOrEqualTo(50);
        assertThat(list("gdpr-articles.txt")).allMatch(article -> requirements(gdpr).anyMatch(requirement -> requirement.code().matches("Art\\." + article + "(\\(.*)?")));
    }

    @Test
    void gdpr_says_in_which_role_a_firm_owes_each_requirement() {
        assertThat(requirements(FILES.get("gdpr.yaml"))).allMatch(requirement -> !requirement.roles().isEmpty() && Set.of("controller", "processor").containsAll(requirement.roles()));
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void a_requirement_has_2_to_5_checks(Framework framework) {
        assertThat(requirements(framework)).allMatch(requirement -> requirement.checks().size() >= 2 && requirement.checks().size() <= 5);
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void few_requirements_are_critical(Framework framework) {
        long critical = requirements(framework).filter(Requirement::critical).count();
        assertThat(critical).as(framework.code()).isBetween(framework.size() > 100 ? 10L : 8L, 14L);
    }

    @Test
    void what_is_critical_says_why() throws IOException {
        for (var file : FILES.keySet()) {
            var critical = Files.readAllLines(FOLDER.resolve(file)).stream().filter(line -> line.strip().startsWith("critical: true")).toList();
            assertThat(critical).as(file).isNotEmpty().allMatch(line -> line.matches(".*# \\S+ .{20,}"));
        }
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void titles_are_short(Framework framework) {
        assertThat(requirements(framework)).allMatch(requirement -> requirement.title().split("\\s+").length <= MOST_WORDS_OF_A_TITLE && !requirement.title().endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void each_requirement_says_why_how_and_by_what_it_is_proved(Framework framework) {
        assertThat(requirements(framework)).allMatch(requirement -> !requirement.text().isBlank() && !requirement.guidance().isBlank()
                && requirement.evidence().size() >= 2 && requirement.evidence().size() <= 5);
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void a_check_is_one_sentence_that_can_be_proved_false(Framework framework) {
        assertThat(requirements(framework).flatMap(requirement -> requirement.checks().stream()))
                .allMatch(check -> check.text().length() <= 200 && check.text().endsWith("."))
                .noneMatch(check -> VAGUE.matcher(check.text()).find());
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void check_codes_run_from_a(Framework framework) {
        assertThat(requirements(framework)).allMatch(requirement -> "abcdef".startsWith(String.join("", requirement.checks().stream().map(Check::code).toList())));
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void weights_use_the_whole_range(Framework framework) {
        assertThat(requirements(framework).map(Requirement::weight).distinct()).contains(1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void no_two_checks_say_the_same(Framework framework) {
        var checks = new ArrayList<Map.Entry<String, Set<String>>>();
        requirements(framework).forEach(requirement -> requirement.checks().forEach(check -> checks.add(Map.entry(requirement.code() + check.code(), pairs(check.text())))));
        var alike = new ArrayList<String>();
        for (int i = 0; i < checks.size(); i++) {
            for (int j = i + 1; j < checks.size(); j++) {
                if (alike(checks.get(i).getValue(), checks.get(j).getValue()) > ALIKE) alike.add(checks.get(i).getKey() + " and " + checks.get(j).getKey());
            }
        }
        assertThat(alike).isEmpty();
    }

    /** Neighbouring letters, whatever the case and the punctuation. */
    private static Set<String> pairs(String text) {
        var letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
        var pairs = new HashSet<String>();
        for (int i = 0; i + 3 <= letters.length(); i++) pairs.add(letters.substring(i, i + 3));
        return pairs;
    }

    /** Dice's coefficient: 1 for the same, 0 for nothing in common. */
    private static double alike(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return 2.0 * common.size() / (one.size() + other.size());
    }

    @Test
    void likeness_is_noticed() {
        assertThat(alike(pairs("Every laptop is encrypted, and a list shows it."), pairs("Each laptop is encrypted, and a list shows it."))).isGreaterThan(ALIKE);
        assertThat(alike(pairs("Every laptop is encrypted."), pairs("Backups are restored once a year."))).isLessThan(0.2);
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void words_are_british(Framework framework) {
        var american = new ArrayList<String>();
        requirements(framework).forEach(requirement -> {
            var words = new StringBuilder(requirement.title() + " " + requirement.text() + " " + requirement.guidance() + " " + requirement.evidence());
            requirement.checks().forEach(check -> words.append(' ').append(check.text()));
            AMERICAN.matcher(words).results().forEach(match -> american.add(requirement.code() + ": " + match.group()));
        });
        assertThat(american).isEmpty();
    }
}
