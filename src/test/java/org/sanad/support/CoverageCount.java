package org.sanad.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.sanad.assessment.AnswerChange;
import org.sanad.assessment.Assessment;
import org.sanad.assessment.AssessmentCriteria;
import org.sanad.assessment.Assessments;
import org.sanad.framework.Frameworks;
import org.sanad.framework.Requirement;
import org.sanad.identity.Caller;
import org.sanad.identity.Role;
import org.sanad.identity.SignedInPerson;

/**
 * Inside the container: coverage counted by the database alone, from the rules as {@code docs/frameworks.md} says them.
 */
@ApplicationScoped
public class CoverageCount {

    /**
     * {@code said}: the newest complete answer to each requirement, of the assessments in which somebody takes part.
     * {@code vote}: what speaks for each requirement, from -1 for that it is asked at all; an own answer, from 10 on,
     * outweighs what counterparts prove, over one crosswalk or over two that meet in ISO/IEC 27001. A crosswalk is read
     * from either end; that over two steps only equal and superset prove is what "the weaker wins" comes to.
     * {@code standing}: the heaviest vote.
     */
    private static final String STANDING = """
            with said as (
              select fw, req, rating, excluded from (
                select f.code as fw, a.requirement as req, a.rating, a.excluded,
                  row_number() over (partition by f.code, a.requirement order by a.answered_at desc, a.id desc) as place
                from answer a join assessment s on s.id = a.assessment_id join framework f on f.id = s.framework_id
                where s.organization_id = ? and (a.rating is not null or a.excluded = true) and (? = '' or f.code = ?)
                  and (? = 'LEAD' or not exists (select 1 from assessment_person p where p.assessment_id = s.id)
                    or exists (select 1 from assessment_person p where p.assessment_id = s.id and p.person_id = ?)))
                    answered
              where place = 1),
            newest as (
              select id, code from (
                select id, code, row_number() over (partition by code order by case when organization_id is null then 1
                else 0 end, published_at desc, revision desc) as place
                from framework where state = 'PUBLISHED' and (organization_id is null or organization_id = ?)) ranked
              where place = 1),
            vote as (
              select n.code as fw, r.code as req, -1 as worth from newest n join framework_requirement r on
              r.framework_id = n.id where r.optional = false
              union all
              select fw, req, case when excluded = true then 13 when rating = 'FULLY' then 12 when rating = 'NONE' then
              10 else 11 end from said
              union all
              select case when c.from_framework = s.fw then c.to_framework else c.from_framework end, case when
              c.from_framework = s.fw then l.to_requirement else l.from_requirement end,
                case when s.rating = 'FULLY' and l.relation in ('EQUAL', case when c.from_framework = s.fw then
                'SUPERSET' else 'SUBSET' end) then 2 when s.rating <> 'NONE' then 1 else 0 end
              from said s join crosswalk c on s.fw in (c.from_framework, c.to_framework)
                join crosswalk_link l on l.crosswalk_id = c.id and s.req = case when c.from_framework = s.fw then
                l.from_requirement else l.to_requirement end
              union all
              select case when d.to_framework = h.code then d.from_framework else d.to_framework end, case when
              d.to_framework = h.code then m.from_requirement else m.to_requirement end,
                case when s.rating = 'FULLY' and l.relation in ('EQUAL', case when c.from_framework = s.fw then
                'SUPERSET' else 'SUBSET' end)
                  and m.relation in ('EQUAL', case when d.from_framework = h.code then 'SUPERSET' else 'SUBSET' end)
                  then 2 when s.rating <> 'NONE' then 1 else 0 end
              from said s join framework h on h.id = (select min(id) from framework where code = 'iso-27001-2022')
                join crosswalk c on s.fw in (c.from_framework, c.to_framework) and h.code in (c.from_framework,
                c.to_framework) and s.fw <> h.code
                join crosswalk_link l on l.crosswalk_id = c.id and s.req = case when c.from_framework = s.fw then
                l.from_requirement else l.to_requirement end
                join crosswalk d on h.code in (d.from_framework, d.to_framework) and s.fw not in (d.from_framework,
                d.to_framework)
                join crosswalk_link m on m.crosswalk_id = d.id
                  and case when d.to_framework = h.code then m.to_requirement else m.from_requirement end = case when
                  c.from_framework = s.fw then l.to_requirement else l.from_requirement end
              where not exists (select 1 from crosswalk own where s.fw in (own.from_framework, own.to_framework)
                and case when d.to_framework = h.code then d.from_framework else d.to_framework end in
                (own.from_framework, own.to_framework))),
            standing as (
              select fw, req, case max(worth) when 13 then 'EXCLUDED' when 12 then 'MET' when 11 then 'PART' when 2 then
              'MET' when 1 then 'PART' else 'OPEN' end as coverage
              from vote group by fw, req having min(worth) = -1)
            """;

    private static final List<String> SHIPPED = List.of("iso-27001-2022", "nist-csf-2.0", "soc2-2017", "mvsp-3.0");

    @Inject Rows rows;
    @Inject Caller caller;
    @Inject Frameworks frameworks;
    @Inject Assessments assessments;

    /** Checklist, coverage and number of requirements, of each that occurs. */
    public List<String> counts(SignedInPerson who) {
        return rows.of(STANDING + "select concat(fw, ' ', coverage, ' ', count(*)) from standing group by fw, coverage",
                parameters(who, null));
    }

    /**
     * The checklists and requirements that are met.
     * @param source a checklist whose answers alone count, or null for all
     */
    public List<String> met(SignedInPerson who, String source) {
        return rows.of(STANDING + "select concat(fw, ' ', req) from standing where coverage = 'MET'",
                parameters(who, source));
    }

    private static Object[] parameters(SignedInPerson who, String source) {
        var code = source == null ? "" : source;
        return new Object[] {who.organization(), code, code, who.roles().has(Role.LEAD) ? Role.LEAD : Role.RESPONDENT,
                who.person(), who.organization()};
    }

    /**
     * Answers much, and not all, of some checklists: two assessments of one, one without the respondents, one with an
     * optional section. The lead stays the caller.
     */
    public void answerAtRandom(SignedInPerson lead, long seed) {
        var random = new Random(seed);
        caller.become(lead);
        for (var code : SHIPPED) {
            boolean optional = code.startsWith("soc2");
            answer(assessments.start(new AssessmentCriteria(code, null, optional ? Set.of("A", "P") : Set.of()),
                    frame(code),
                    code.startsWith("nist") ? Set.of(lead.person()) : Set.of()), random, 70);
        }
        answer(assessments.start(AssessmentCriteria.of("iso-27001-2022"), frame("once more"), Set.of()), random, 30);
    }

    public void answerInFull(SignedInPerson lead, String code) {
        caller.become(lead);
        var assessment = assessments.start(AssessmentCriteria.of(code), frame(code), Set.of());
        for (var requirement : frameworks.current(code).framework().byCode().values())
            assessments.answer(assessment, requirement.code(), checks(requirement, 6, 6, "FULLY"), null);
    }

    private static Assessment.Frame frame(String title) {
        return new Assessment.Frame(title, "Everything", null, null);
    }

    /** @param share of the requirements that are answered, per cent */
    private void answer(UUID assessment, Random random, int share) {
        for (var requirement : assessments.view(assessment).sheet().framework().byCode().values()) {
            if (random.nextInt(100) >= share) continue;
            var excluded = new AnswerChange(null, null, true, "We do not do this at all in our scope.", null);
            var levels = List.of("NONE", "PARTLY", "LARGELY", "FULLY", "FULLY", "FULLY");
            boolean exclude = requirement.excludable() && random.nextInt(8) == 0;
            // now and then a check is left open, and then the answer is not complete
            var change = exclude ? excluded
                    : checks(requirement, random.nextInt(2) == 0 ? 6 : random.nextInt(4),
                            random.nextInt(10) == 0 ? 1 : 6, levels.get(random.nextInt(levels.size())));
            assessments.answer(assessment, requirement.code(), change, null);
        }
    }

    /** @param met how many checks are met @param answered how many are answered at all */
    private static AnswerChange checks(Requirement requirement, int met, int answered, String level) {
        if (requirement.graded()) return new AnswerChange(null, level, null, null, null);
        Map<String, Boolean> checks = new TreeMap<>();
        for (var check : requirement.checks()) {
            if (checks.size() < answered) checks.put(check.code(), checks.size() < met);
        }
        return new AnswerChange(checks, null, null, null, null);
    }
}
