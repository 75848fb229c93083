package org.sanad.reuse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sanad.framework.Framework;
import org.sanad.framework.Pack;
import org.sanad.framework.Question;
import org.sanad.framework.Requirement;
import org.sanad.framework.Section;
import org.sanad.reuse.Coverage;
import org.sanad.reuse.Coverages;
import org.sanad.reuse.Coverages.Chapter;
import org.sanad.reuse.Coverages.Line;
import org.sanad.reuse.Coverages.Place;
import org.sanad.reuse.Coverages.Readiness;
import org.sanad.reuse.RequirementCoverage;
import org.sanad.reuse.web.PackPage.Kind;
import org.sanad.reuse.web.PackPage.Step;

/** Whatever a pack has left leads to where it can be answered. */
class PackPageTest {

    private static final UUID OPEN = UUID.randomUUID();
    private static final Framework WHOLE = new Framework("soc", "SOC", "2", "Sanad", "Own text", "Own text", "",
            List.of(
                    new Section("CC", "Security", false, List.of(requirement("CC1.1"), requirement("CC1.2"))),
                    new Section("A", "Availability", true, List.of(requirement("A1.1"))),
                    new Section("P", "Privacy", true, List.of(requirement("P1.1")))));

    private static Requirement requirement(String code) {
        return new Requirement(code, code, "Text", "", List.of(), 1, false, true, List.of(), new Question.Graded());
    }

    private static Place place(Set<String> sections) {
        return new Place(OPEN, "Ours", WHOLE.choosing(sections));
    }

    private static Line line(String section, String code, Coverage coverage, Place... open) {
        return new Line(section, requirement(code), new RequirementCoverage(coverage, null, null, null), null,
                Stream.of(open).findFirst().orElse(null));
    }

    private static List<Step> steps(List<Place> places, Line... lines) {
        return page(places, lines).getSteps();
    }

    private static PackPage page(List<Place> places, Line... lines) {
        var pack = new Pack("p", "Pack", "", "", "", "", "", List.of());
        var page = new PackPage();
        page.coverages = new Coverages() {
            @Override
            public Readiness pack(String code) {
                return new Readiness(pack, List.of(
                        new Chapter(new Pack.Part("Part", "soc", "Why", List.of()), WHOLE, places, List.of(lines))));
            }
        };
        page.setCode("p");
        page.open();
        return page;
    }

    @Test
    void what_an_open_assessment_asks_is_answered_there() {
        var place = place(Set.of());
        assertThat(steps(List.of(place), line("CC", "CC1.1", Coverage.MET, place),
                line("CC", "CC1.2", Coverage.OPEN, place)))
                .containsExactly(new Step(Kind.ANSWER, "SOC", 1,
                        "/assessment/section?id=" + OPEN + "&section=CC&only=CC1.2&pack=p#CC1.2", place, ""));
    }

    @Test
    void what_its_sections_leave_out_leads_to_one_that_covers_them() {
        var place = place(Set.of());
        assertThat(steps(List.of(place), line("CC", "CC1.2", Coverage.PART, place), line("A", "A1.1", Coverage.OPEN)))
                .extracting(Step::kind, Step::href, Step::lacking).containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.ANSWER,
                                "/assessment/section?id=" + OPEN + "&section=CC&only=CC1.2&pack=p#CC1.2", ""),
                        org.assertj.core.groups.Tuple.tuple(Kind.START,
                                "/assessment/start?framework=soc&sections=soc+A", "Availability"));
    }

    @Test
    void starting_covers_every_section_that_the_pack_asks_of() {
        assertThat(steps(List.of(), line("CC", "CC1.1", Coverage.OPEN), line("A", "A1.1", Coverage.MET),
                line("P", "P1.1", Coverage.OPEN)))
                .containsExactly(new Step(Kind.START, "SOC", 2,
                        "/assessment/start?framework=soc&sections=soc+A&sections=soc+P", null, "Privacy"));
    }

    @Test
    void what_an_earlier_version_asks_otherwise_goes_on_under_the_newer_one() {
        var place = place(Set.of());
        assertThat(steps(List.of(place), line("CC", "CC1.1", Coverage.OPEN)))
                .containsExactly(new Step(Kind.CONTINUE, "SOC", 1, "/assessment/continuation?id=" + OPEN, place, ""));
    }

    @Test
    void what_is_met_or_excluded_is_no_step() {
        assertThat(steps(List.of(), line("CC", "CC1.1", Coverage.MET), line("CC", "CC1.2", Coverage.EXCLUDED)))
                .isEmpty();
    }
}
