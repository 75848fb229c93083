package org.sanad.scoring;

import java.util.Collection;
import java.util.List;

/**
 * The score of a framework with everything that explains it. The figure to show is the floor.
 *
 * @param floor            the weighted mean over all applicable requirements, what is unanswered counted as 0; null
 *                         where nothing is applicable
 * @param ceiling          the same, what is unanswered counted as fully met
 * @param coverage         answered requirements of all, by count
 * @param evidenceCoverage of the weight of what claims more than nothing, how much has current evidence; 0 where
 *                         nothing does
 * @param exclusionShare   of the weight of what may be excluded, how much is; 0 where nothing may be
 * @param rawBand          the band of the floor alone; null where there is no floor
 * @param band             the worst of the raw band and all caps; null where there is no floor
 * @param provisional      whether something is still unanswered
 * @param caps             every cap that applies, whether or not it changes the band, by code and then in the order of
 *                         the framework
 * @param sections         one for each section, in the order of the framework
 * @param requirements     one for each requirement, in the order of the framework
 */
public record Score(Percent floor, Percent ceiling, Percent coverage, Percent evidenceCoverage, Percent exclusionShare,
        Band rawBand, Band band, boolean provisional,
        List<Cap> caps, List<SectionScore> sections, List<RequirementScore> requirements) {

    public Score {
        caps = List.copyOf(caps);
        sections = List.copyOf(sections);
        requirements = List.copyOf(requirements);
    }

    /** The score of claims alone, without findings of a review. */
    public static Score of(List<ScoreLine> lines, Policy policy) {
        return of(lines, List.of(), List.of(), policy);
    }

    /**
     * The score of the lines of a framework, which stand in the framework's order.
     *
     * @param openMajor requirements with an open major nonconformity
     * @param openMinor requirements with a minor nonconformity that has no accepted corrective action
     * @throws IllegalArgumentException if there is no line, a requirement comes twice, or a finding is tied to none of
     *                                  them
     */
    public static Score of(List<ScoreLine> lines, Collection<String> openMajor, Collection<String> openMinor,
            Policy policy) {
        if (lines.isEmpty()) throw new IllegalArgumentException("There is no requirement to score");
        ScoreCalculation reckoning = new ScoreCalculation(lines.size(), policy);
        for (ScoreLine line : lines) reckoning.count(line);
        reckoning.cap(Cap.Code.OPEN_MAJOR, openMajor);
        reckoning.cap(Cap.Code.OPEN_MINOR, openMinor);
        return reckoning.score();
    }
}
