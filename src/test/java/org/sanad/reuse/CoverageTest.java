package org.sanad.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanad.assessment.AssessmentState;
import org.sanad.framework.Counterparts;
import org.sanad.framework.Framework;
import org.sanad.framework.Pack;
import org.sanad.framework.Question;
import org.sanad.framework.Requirement;
import org.sanad.framework.Section;
import org.sanad.reuse.Coverages.Chapter;
import org.sanad.reuse.Coverages.Line;
import org.sanad.reuse.Coverages.Place;
import org.sanad.reuse.Coverages.Readiness;
import org.sanad.scoring.Level;

/** What is excluded is asked of nobody, so it stands in no total. */
class CoverageTest {

    private static Requirement requirement(int number, String title) {
        return new Requirement("A." + number, title, "Text", "", List.of(), 1, false, true, List.of(),
                new Question.Graded());
    }

    private static Framework framework(int size, String title) {
        return new Framework("a", "Checklist", "1", "Sanad", "Own text", "Own text", "",
                List.of(new Section("S", "Section", false,
                        IntStream.rangeClosed(1, size).mapToObj(number -> requirement(number, title)).toList())));
    }

    /** So many fully met, so many excluded; the others are open. */
    private static List<PriorAnswer> said(Framework framework, int met, int excluded) {
        var words = new ArrayList<PriorAnswer>();
        for (var asked : framework.byCode().values()) {
            if (words.size() == met + excluded) break;
            var rating = words.size() < met ? Level.FULLY : null;
            words.add(new PriorAnswer(UUID.randomUUID(), UUID.randomUUID(), "Ours", AssessmentState.OPEN,
                    UUID.randomUUID(),
                    "a", asked.code(), rating, rating == null, Instant.EPOCH, asked));
        }
        return words;
    }

    @ParameterizedTest
    @CsvSource({"4, 3, 1, 3, 100", "4, 2, 1, 3, 66", "4, 0, 4, 0, 100", "4, 0, 0, 4, 0", "4, 0, 1, 3, 0",
            "3, 3, 0, 3, 100"})
    void the_total_is_what_applies(int size, int met, int excluded, int applicable, int percent) {
        var framework = framework(size, "What it asks");
        var said = PriorAnswers.of(said(framework, met, excluded));
        var column = Matrix.of(List.of(framework), new Counterparts(List.of(), end -> java.util.Optional.empty()), said)
                .columns().get(0);
        assertThat(column.applicable()).isEqualTo(applicable);
        assertThat(column.met()).isEqualTo(percent);
        assertThat(column.total()).isEqualTo(size);
        var lines = framework.byCode().values().stream()
                .map(asked -> new Line("S", asked, RequirementCoverage.of("a", asked, List.of(), said), null, null))
                .toList();
        var chapter = new Chapter(new Pack.Part("Part", "a", "Why", List.of()), framework, List.of(), lines);
        var readiness = new Readiness(new Pack("p", "Pack", "", "", "", "", "", List.of()), List.of(chapter));
        assertThat(readiness.applicable()).isEqualTo(chapter.applicable()).isEqualTo(applicable);
        assertThat(readiness.percent()).isEqualTo(percent);
        assertThat(readiness.total()).isEqualTo(size);
    }

    @Test
    void nothing_at_all_is_no_per_cent() {
        assertThat(Coverage.percent(0, 0, 0)).isZero();
    }

    @Test
    void what_one_checklist_proves_alone_is_of_what_applies_too() {
        var framework = framework(4, "What it asks");
        var matrix = Matrix.of(List.of(framework), new Counterparts(List.of(), end -> java.util.Optional.empty()),
                PriorAnswers.of(said(framework, 3, 1)));
        assertThat(matrix.rows().get(0).cells().get(0)).isEqualTo(new Matrix.Cell("a", 3, 100));
    }

    @Test
    void an_open_assessment_takes_an_answer_only_where_it_asks_the_very_question() {
        var place = new Place(UUID.randomUUID(), "Ours", framework(2, "What it asks"));
        assertThat(place.asks(requirement(1, "What it asks"))).isTrue();
        assertThat(place.asks(requirement(1, "What it asks now"))).isFalse();
        assertThat(place.asks(requirement(3, "What it asks"))).isFalse();
    }
}
