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
import org.sanad.assessment.Assessments;
import org.sanad.assessment.Criteria;
import org.sanad.framework.Frameworks;
import org.sanad.framework.Requirement;
import org.sanad.identity.Caller;
import org.sanad.identity.Role;
import org.sanad.identity.SignedIn;

/** Inside the container: coverage counted by the database alone, from the rules as {@code docs/frameworks.md} says them. */
@ApplicationScoped
public class CoverageCount {

    /**
     * {@code said}: the newest complete answer to each requirement, of the assessments in which somebody takes part. {@code edge}: every
     * relation from both ends. {@code counterpart}: read "fw req RELATION the asked one", direct or by way of ISO/IEC 27001.
     * {@code proved}: 2 for what a counterpart meets, 1 for what one helps with.
     * {@code standing}: each requirement of the newest checklists that is not optional.
     */
    private static final String STANDING = """
            with said as (
              select fw, req, rating, excluded from (
                select f.code as fw, a.requirement as req, a.rating, a.excluded,
                  row_number() over (partition by f.code, a.requirement order by a.answered_at desc, a.id desc) as place
                from answer a join assessment s on s.id = a.assessment_id join framework f on f.id = s.framework_id
                where s.organization_id = ? and (a.rating is not null or a.excluded = true) and (? = '' or f.code = ?)
                  and (? = 'LEAD' or not exists (select 1 from assessment_person p where p.assessment_id = s.id)
                    or exists (select 1 from assessment_person p where p.assessment_id = s.id and p.person_id = ?))) answered
              where place = 1),
            edge as (
              select c.from_framework as fw, l.from_requirement as req, l.relation, c.to_framework as other_fw, l.to_requirement as other_req
              from crosswalk c join crosswalk_link l on l.crosswalk_id = c.id
              union all
              select c.to_framework, l.to_requirement, case l.relation when 'SUBSET' then 'SUPERSET' when 'SUPERSET' then 'SUBSET' else l.relation end, c.from_framework, l.from_requirement
              from crosswalk c join crosswalk_link l on l.crosswalk_id = c.id),
            counterpart as (
              select fw, req, relation, other_fw as asked_fw, other_req as asked_req from edge
              union all
              select one.fw, one.req, case when one.relation = 'EQUAL' then two.relation when two.relation in ('EQUAL', one.relation) then one.relation else 'INTERSECTS' end, two.other_fw, two.other_req
              from edge one join edge two on one.other_fw = 'iso-27001-2022' and two.fw = 'iso-27001-2022' and one.other_req = two.req
              where one.fw <> two.other_fw and not exists (select 1 from crosswalk c
                where c.from_framework = one.fw and c.to_framework = two.other_fw or c.from_framework = two.other_fw and c.to_framework = one.fw)),
            newest as (
              select id, code from (
                select id, code, row_number() over (partition by code order by case when organization_id is null then 1 else 0 end, published_at desc, revision desc) as place
                from framework where state = 'PUBLISHED' and (organization_id is null or organization_id = ?)) ranked
              where place = 1),
            proved as (
              select c.asked_fw as fw, c.asked_req as req, max(case when s.rating = 'FULLY' and c.relation in ('EQUAL', 'SUPERSET') then 2 when s.rating <> 'NONE' then 1 else 0 end) as best
              from counterpart c join said s on s.fw = c.fw and s.req = c.req group by c.asked_fw, c.asked_req),
            standing as (
              select n.code as fw, r.code as req, case
                when own.excluded = true then 'EXCLUDED'
                when own.rating = 'FULLY' then 'MET'
                when own.rating = 'NONE' then 'OPEN'
                when own.rating is not null then 'PART'
                when p.best = 2 then 'MET'
                when p.best = 1 then 'PART'
                else 'OPEN' end as coverage
              from newest n join framework_requirement r on r.framework_id = n.id left join said own on own.fw = n.code and own.req = r.code left join proved p on p.fw = n.code and p.req = r.code
              where r.optional = false)
            """;

    private static final List<String> SHIPPED = List.of("iso-27001-2022", "nist-csf-2.0", "soc2-2017", "mvsp-3.0");

    @Inject Rows rows;
    @Inject Caller caller;
    @Inject Frameworks frameworks;
    @Inject Assessments assessments;

    /** Checklist, coverage and number of requirements, of each that occurs. */
    public List<String> counts(SignedIn who) {
        return rows.of(STANDING + "select concat(fw, ' ', coverage, ' ', count(*)) from standing group by fw, coverage", parameters(who, null));
    }

    /** The checklists and requirements that are met. @param source a checklist whose answers alone count, or null for all */
    public List<String> met(SignedIn who, String source) {
        return rows.of(STANDING + "select concat(fw, ' ', req) from standing where coverage = 'MET'", parameters(who, source));
    }

    private static Object[] parameters(SignedIn who, String source) {
        var code = source == null ? "" : source;
        return new Object[] {who.organization(), code, code, who.roles().has(Role.LEAD) ? Role.LEAD : Role.RESPONDENT, who.person(), who.organization()};
    }

    /**
     * Answers much, and not all, of some checklists: two assessments of one, one without the respondents, one with an optional section.
     * The lead stays the caller.
     */
    public void answerAtRandom(SignedIn lead, long seed) {
        var random = new Random(seed);
        caller.become(lead);
        for (var code : SHIPPED) {
            boolean optional = code.startsWith("soc2");
            answer(assessments.start(new Criteria(code, null, optional ? Set.of("A", "P") : Set.of()), frame(code), code.startsWith("nist") ? Set.of(lead.person()) : Set.of()), random, 70);
        }
        answer(assessments.start(Criteria.of("iso-27001-2022"), frame("once more"), Set.of()), random, 30);
    }

    public void answerInFull(SignedIn lead, String code) {
        caller.become(lead);
        var assessment = assessments.start(Criteria.of(code), frame(code), Set.of());
        for (var requirement : frameworks.current(code).framework().byCode().values()) assessments.answer(assessment, requirement.code(), checks(requirement, 6, 6, "FULLY"), null);
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
            var change = exclude ? excluded : checks(requirement, random.nextInt(2) == 0 ? 6 : random.nextInt(4), random.nextInt(10) == 0 ? 1 : 6, levels.get(random.nextInt(levels.size())));
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
