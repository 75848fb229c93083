package org.sanad.reuse;

import static org.sanad.identity.Role.LEAD;
import static org.sanad.identity.Role.RESPONDENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.AssessmentState;
import org.sanad.assessment.Submissions;
import org.sanad.framework.Counterparts;
import org.sanad.framework.Crosswalks;
import org.sanad.framework.Framework;
import org.sanad.framework.Frameworks;
import org.sanad.framework.Pack;
import org.sanad.framework.Packs;
import org.sanad.framework.Requirement;
import org.sanad.identity.Caller;
import org.sanad.identity.Permitted;
import org.sanad.platform.RuleBroken;

/** What a firm's answers prove of every checklist and of every pack. */
@ApplicationScoped
@Transactional
public class Coverages {

    /** A pack against what the firm has said. */
    public record Readiness(Pack pack, List<Chapter> chapters) {

        public int total() {
            return chapters.stream().mapToInt(chapter -> chapter.lines().size()).sum();
        }

        public int count(Coverage coverage) {
            return chapters.stream().mapToInt(chapter -> chapter.count(coverage)).sum();
        }

        /** All that applies to the firm. */
        public int applicable() {
            return total() - count(Coverage.EXCLUDED);
        }

        /** Whole per cent met of what applies, truncated; 100 where nothing does. */
        public int percent() {
            return Coverage.percent(count(Coverage.MET), applicable(), total());
        }
    }

    /**
     * An open assessment in which the caller takes part.
     * @param framework the version that it answers, with only the sections that it covers
     */
    public record Place(UUID id, String title, Framework framework) {

        /** Whether the very question is answered there. */
        boolean asks(Requirement requirement) {
            return framework.requirement(requirement.code()).filter(requirement::asksTheSame).isPresent();
        }

        /** The code of the section in which it is answered there. */
        public String section(Requirement requirement) {
            return framework.sectionOf(requirement.code()).code();
        }
    }

    /**
     * One part of a pack.
     *
     * @param places the firm's open assessments of its checklist, newest first, in whatever version and with whatever
     *               sections
     */
    public record Chapter(Pack.Part part, Framework framework, List<Place> places, List<Line> lines) {

        public int applicable() {
            return lines.size() - count(Coverage.EXCLUDED);
        }

        public int count(Coverage coverage) {
            return with(coverage).size();
        }

        public List<Line> with(Coverage coverage) {
            return lines.stream().filter(line -> line.standing().coverage() == coverage).toList();
        }

        public List<Line> gap() {
            return lines.stream().filter(Line::gap).toList();
        }
    }

    /** Where something was said. @param label title and version of the checklist. @param section in it */
    public record Source(String label, String section) {}

    /**
     * One requirement of it.
     *
     * @param source where it was said; null where nothing was
     * @param open   the newest open assessment that asks the very question; null where none does
     */
    public record Line(String section, Requirement asked, RequirementCoverage standing, Source source, Place open) {

        public boolean gap() {
            return standing.coverage() == Coverage.OPEN || standing.coverage() == Coverage.PART;
        }
    }

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject PriorAnswerQueries words;
    @Inject Frameworks frameworks;
    @Inject Crosswalks crosswalks;
    @Inject Packs packs;
    @Inject Submissions submissions;

    /** In a fixed number of queries, whatever was answered. */
    @Permitted({LEAD, RESPONDENT})
    public Matrix matrix() {
        return Matrix.of(frameworks.current().stream().map(Frameworks.Published::framework).toList(),
                crosswalks.counterparts(), words.all(PriorAnswerQueries.NONE));
    }

    /** Every pack against what the firm has said. */
    @Permitted({LEAD, RESPONDENT})
    public List<Readiness> packs() {
        return readiness(packs.list());
    }

    @Permitted({LEAD, RESPONDENT})
    public Readiness pack(String code) {
        return readiness(List.of(packs.get(code))).get(0);
    }

    /**
     * A whole checklist but for its optional sections, line by line as the matrix counts it.
     *
     * @param from another checklist: then only what its answers alone meet; null for all
     */
    @Permitted({LEAD, RESPONDENT})
    public Chapter checklist(String code, String from) {
        var framework = frameworks.current(code).framework().choosing(Set.of());
        var part = new Pack.Part(framework.title(), code, "", List.of());
        var said = words.all(PriorAnswerQueries.NONE);
        var related = crosswalks.counterparts();
        var places = open().getOrDefault(code, List.of());
        var whole = chapter(part, framework, related, said, places);
        if (from == null) return whole;
        var met = whole.with(Coverage.MET).stream().map(Line::asked).toList();
        var alone = chapter(part, framework, related, said.in(from), places).with(Coverage.MET).stream()
                .filter(line -> met.contains(line.asked())).toList();
        return new Chapter(part, framework, places, alone);
    }

    private List<Readiness> readiness(List<Pack> wanted) {
        var current = new HashMap<String, Framework>();
        frameworks.current().stream().filter(published -> published.organization() == null)
                .forEach(published -> current.put(published.framework().code(), published.framework()));
        var said = words.all(PriorAnswerQueries.NONE);
        var related = crosswalks.counterparts();
        var open = open();
        return wanted.stream()
                .map(pack -> new Readiness(pack,
                        pack.parts().stream().filter(part -> current.containsKey(part.framework()))
                                .map(part -> chapter(part, current.get(part.framework()), related, said,
                                        open.getOrDefault(part.framework(), List.of())))
                                .toList()))
                .toList();
    }

    private Chapter chapter(Pack.Part part, Framework framework, Counterparts related, PriorAnswers said,
            List<Place> places) {
        var near = related.of(framework.code());
        var lines = new ArrayList<Line>();
        var wanted = Set.copyOf(part.requirements());
        for (var section : framework.sections()) {
            for (var requirement : section.requirements()) {
                if (!wanted.isEmpty() && !wanted.contains(requirement.code())) continue;
                var standing = RequirementCoverage.of(framework.code(), requirement,
                        near.getOrDefault(requirement.code(), List.of()), said);
                var open = places.stream().filter(place -> place.asks(requirement)).findFirst().orElse(null);
                lines.add(new Line(section.code(), requirement, standing,
                        standing.word() == null ? null : source(standing.word()), open));
            }
        }
        return new Chapter(part, framework, places, List.copyOf(lines));
    }

    private Source source(PriorAnswer word) {
        var framework = frameworks.get(word.edition());
        return new Source(framework.label(), framework.sectionOf(word.requirement()).code());
    }

    /** The firm's open assessments in which the caller takes part, by checklist, newest first. */
    private Map<String, List<Place>> open() {
        var open = new HashMap<String, List<Place>>();
        db.createQuery("""
                select distinct s from Assessment s left join s.people p where s.organization = :organization and
                s.state = :state
                and (:lead = true or p is null or p = :person) order by s.id desc""", Assessment.class)
                .setParameter("organization", caller.organization()).setParameter("state", AssessmentState.OPEN)
                .setParameter("lead", caller.has(LEAD))
                .setParameter("person", caller.person()).setMaxResults(500).getResultList().forEach(assessment -> {
                    var framework = submissions.framework(assessment);
                    open.computeIfAbsent(framework.code(), any -> new ArrayList<>())
                            .add(new Place(assessment.id(), assessment.title(), framework));
                });
        return open;
    }

    /** A pack's gap in one checklist. */
    @Permitted({LEAD, RESPONDENT})
    public Set<String> gap(String pack, String framework) {
        var codes = pack(pack).chapters().stream().filter(chapter -> chapter.framework().code().equals(framework))
                .flatMap(chapter -> chapter.gap().stream())
                .map(line -> line.asked().code()).collect(java.util.stream.Collectors.toUnmodifiableSet());
        if (codes.isEmpty()) throw RuleBroken.notFound();
        return codes;
    }
}
