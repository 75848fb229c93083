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
import org.sanad.assessment.AssessmentState;
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

        /** Whole per cent met, truncated. */
        public int percent() {
            return total() == 0 ? 0 : count(Coverage.MET) * 100 / total();
        }
    }

    /**
     * One part of a pack.
     *
     * @param open the firm's open assessment of its checklist, where the gap can be answered; null where there is none
     */
    public record Chapter(Pack.Part part, Framework framework, UUID open, List<Line> lines) {

        public int count(Coverage coverage) {
            return (int) lines.stream().filter(line -> line.standing().coverage() == coverage).count();
        }

        public List<Line> gap() {
            return lines.stream().filter(line -> line.standing().coverage() == Coverage.OPEN || line.standing().coverage() == Coverage.PART).toList();
        }
    }

    /** @param source title and version of the checklist in which it was said; null where nothing was */
    public record Line(String section, Requirement asked, Standing standing, String source) {
    }

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject Words words;
    @Inject Frameworks frameworks;
    @Inject Crosswalks crosswalks;
    @Inject Packs packs;

    /** In a fixed number of queries, whatever was answered. */
    @Permitted({LEAD, RESPONDENT})
    public Matrix matrix() {
        return Matrix.of(frameworks.current().stream().map(Frameworks.Published::framework).toList(), crosswalks.counterparts(), words.all(Words.NONE));
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

    private List<Readiness> readiness(List<Pack> wanted) {
        var current = new HashMap<String, Framework>();
        frameworks.current().stream().filter(published -> published.organization() == null).forEach(published -> current.put(published.framework().code(), published.framework()));
        var said = words.all(Words.NONE);
        var related = crosswalks.counterparts();
        var open = open();
        return wanted.stream().map(pack -> new Readiness(pack, pack.parts().stream().filter(part -> current.containsKey(part.framework()))
                .map(part -> chapter(part, current.get(part.framework()), related, said, open.get(part.framework()))).toList())).toList();
    }

    private Chapter chapter(Pack.Part part, Framework framework, Counterparts related, Said said, UUID open) {
        var near = related.of(framework.code());
        var lines = new ArrayList<Line>();
        var wanted = Set.copyOf(part.requirements());
        for (var section : framework.sections()) {
            for (var requirement : section.requirements()) {
                if (!wanted.isEmpty() && !wanted.contains(requirement.code())) continue;
                var standing = Standing.of(framework.code(), requirement, near.getOrDefault(requirement.code(), List.of()), said);
                lines.add(new Line(section.code(), requirement, standing, standing.word() == null ? null : source(standing.word())));
            }
        }
        return new Chapter(part, framework, open, List.copyOf(lines));
    }

    private String source(Word word) {
        return frameworks.get(word.edition()).label();
    }

    /** The firm's newest open assessment of each checklist in which the caller takes part. */
    private Map<String, UUID> open() {
        var open = new HashMap<String, UUID>();
        db.createQuery("""
                select distinct f.code, s.id from PublishedFramework f, Assessment s left join s.people p where f.id = s.framework and s.organization = :organization and s.state = :state
                and (:lead = true or p is null or p = :person) order by s.id desc""", Object[].class)
                .setParameter("organization", caller.organization()).setParameter("state", AssessmentState.OPEN).setParameter("lead", caller.has(LEAD))
                .setParameter("person", caller.person()).setMaxResults(500).getResultList().forEach(row -> open.putIfAbsent((String) row[0], (UUID) row[1]));
        return open;
    }

    /** A pack's gap in one checklist. */
    @Permitted({LEAD, RESPONDENT})
    public Set<String> gap(String pack, String framework) {
        var codes = pack(pack).chapters().stream().filter(chapter -> chapter.framework().code().equals(framework)).flatMap(chapter -> chapter.gap().stream())
                .map(line -> line.asked().code()).collect(java.util.stream.Collectors.toUnmodifiableSet());
        if (codes.isEmpty()) throw RuleBroken.notFound();
        return codes;
    }
}
