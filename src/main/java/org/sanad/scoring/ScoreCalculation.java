package org.sanad.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One pass over the lines of a framework: what is added up, and the score that comes of it. */
final class ScoreCalculation {

    private static final Comparator<Cap> BY_CODE = Comparator.comparing(Cap::code);

    private final Policy policy;
    private final Set<String> codes;
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final List<RequirementScore> requirements;
    private final List<Cap> caps = new ArrayList<>();
    private Section section;
    private int answered;
    private long claimed;
    private long evidenced;
    private long excludable;
    private long excluded;

    private static final class Section {
        private final String code;
        private final WeightedSum tally = new WeightedSum();
        private int answered;
        private int total;

        Section(String code) {
            this.code = code;
        }

        SectionScore score() {
            return new SectionScore(code, tally.floor(), tally.ceiling(), answered, total);
        }
    }

    ScoreCalculation(int size, Policy policy) {
        this.policy = policy;
        this.codes = HashSet.newHashSet(size);
        this.requirements = new ArrayList<>(size);
    }

    void count(ScoreLine line) {
        if (!codes.add(line.requirement()))
            throw new IllegalArgumentException("Requirement " + line.requirement() + " comes twice");
        Outcome outcome = line.outcome();
        enter(line.section());
        section.total++;
        if (outcome.answered()) {
            section.answered++;
            answered++;
        }
        if (line.excludable()) excludable += line.weight();
        if (outcome.applicable()) {
            section.tally.add(line.weight(), outcome);
            rate(line, outcome);
        } else {
            excluded += line.weight();
            requirements.add(new RequirementScore(line.requirement(), null, true, true));
        }
    }

    /** Lines of a section usually follow each other; they need not. */
    private void enter(String code) {
        if (section == null || !section.code.equals(code)) section = sections.computeIfAbsent(code, Section::new);
    }

    private void rate(ScoreLine line, Outcome outcome) {
        Level rating = Level.rate(Percent.of(outcome.floor(), outcome.parts()), policy.ratings());
        requirements.add(new RequirementScore(line.requirement(), rating, false, outcome.answered()));
        if (outcome.floor() > 0) {
            claimed += line.weight();
            if (line.evidenced()) evidenced += line.weight();
        }
        if (!line.critical()) return;
        switch (rating) {
            case NONE -> caps.add(policy.cap(Cap.Code.CRITICAL_NONE, line.requirement()));
            case PARTLY -> caps.add(policy.cap(Cap.Code.CRITICAL_PARTLY, line.requirement()));
            case LARGELY, FULLY -> {}
        }
    }

    /** One cap for each requirement with findings, however many it has, applicable or not. */
    void cap(Cap.Code reason, Collection<String> found) {
        if (found.isEmpty()) return;
        for (String requirement : found) {
            if (!codes.contains(requirement))
                throw new IllegalArgumentException(reason + " is tied to an unknown requirement: " + requirement);
        }
        Set<String> distinct = new HashSet<>(found);
        for (RequirementScore each : requirements) {
            if (distinct.contains(each.code())) caps.add(policy.cap(reason, each.code()));
        }
    }

    Score score() {
        WeightedSum overall = new WeightedSum();
        List<SectionScore> scored = new ArrayList<>(sections.size());
        for (Section each : sections.values()) {
            overall.add(each.tally);
            SectionScore score = each.score();
            scored.add(score);
            if (score.floor() != null && score.floor().isBelow(policy.weakSectionBelow()))
                caps.add(policy.cap(Cap.Code.WEAK_SECTION, each.code));
        }
        Percent exclusionShare = Percent.share(excluded, excludable);
        if (exclusionShare.isAbove(policy.narrowScopeAbove())) caps.add(policy.cap(Cap.Code.NARROW_SCOPE, null));
        caps.sort(BY_CODE);
        Percent floor = overall.floor();
        Band rawBand = floor == null ? null : Band.of(floor, policy.bands());
        return new Score(floor, overall.ceiling(), Percent.of(answered, requirements.size()),
                Percent.share(evidenced, claimed), exclusionShare,
                rawBand, rawBand == null ? null : capped(rawBand), answered < requirements.size(), caps, scored,
                requirements);
    }

    private Band capped(Band rawBand) {
        Band band = rawBand;
        for (Cap cap : caps) band = Band.worst(band, cap.band());
        return band;
    }
}
