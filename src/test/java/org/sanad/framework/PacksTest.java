package org.sanad.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs that Sanad ships with ask for what exists, once, and for no more than a firm can answer in a week. */
class PacksTest {

    private static final int FEWEST = 20;
    private static final int MOST = 80;
    private static final int SHORTEST_REASON = 20;

    static Stream<Named<Pack>> packs() {
        return Content.PACKS.each();
    }

    private static Framework framework(Pack.Part part) {
        return Content.framework(part.framework())
                .orElseThrow(() -> new AssertionError("There is no checklist " + part.framework()));
    }

    /** The requirements of a part; none listed means all of them. */
    static List<String> codes(Pack.Part part) {
        return part.requirements().isEmpty() ? List.copyOf(framework(part).byCode().keySet()) : part.requirements();
    }

    private static Stream<String> all(Pack pack) {
        return pack.parts().stream().flatMap(part -> codes(part).stream().map(code -> part.framework() + " " + code));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_code_exists(Pack pack) {
        assertThat(pack.parts().stream().flatMap(
                part -> part.requirements().stream().filter(code -> framework(part).requirement(code).isEmpty())
                        .map(code -> part.framework() + " " + code)))
                .as(pack.code())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void no_requirement_is_asked_twice(Pack pack) {
        assertThat(all(pack)).as(pack.code()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void it_has_20_to_80_requirements(Pack pack) {
        assertThat(all(pack).count()).as(pack.code()).isBetween((long) FEWEST, (long) MOST);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void each_part_has_a_heading_and_a_reason_of_its_own(Pack pack) {
        assertThat(pack.parts()).as(pack.code()).extracting(part -> Wording.bare(part.title())).doesNotHaveDuplicates();
        assertThat(pack.parts()).as(pack.code()).extracting(part -> Wording.bare(part.why())).doesNotHaveDuplicates();
        assertThat(pack.parts()).as(pack.code())
                .allMatch(part -> part.why().length() >= SHORTEST_REASON && part.why().endsWith("."));
    }
}
