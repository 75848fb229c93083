package org.sanad.sample;

import java.util.HashMap;
import java.util.Map;
import org.sanad.assessment.AnswerChange;
import org.sanad.framework.Requirement;

/** What the sample firms say: mostly good, with honest gaps, always the same for the same firm. */
final class SampleAnswers {

    private static final Map<String, String> STATEMENTS = Map.ofEntries(
            Map.entry("4.1",
                    "Reviewed with the management review in September. Main points: clients in the EU, staff turnover "
                            + "in Karachi, dependence on one cloud provider, power cuts."),
            Map.entry("6.1.2",
                    "Risk register in the issue tracker, 41 risks, scored twice a year by the leads of product, "
                            + "operations and people."),
            Map.entry("A.5.1",
                    "Twelve pages in the handbook, approved by the managing director in March. Everyone confirms in "
                            + "the onboarding checklist and again each January."),
            Map.entry("A.5.15",
                    "Access follows roles. The role matrix stands in the handbook; exceptions need a ticket and end "
                            + "after 90 days."),
            Map.entry("A.5.18",
                    "Joiners and leavers are handled by one checklist. The last full review of rights was in "
                            + "September, with four rights removed."),
            Map.entry("A.5.26",
                    "Two incidents this year, both with a written timeline and a lesson that was carried out."),
            Map.entry("A.8.2",
                    "Six people have administrator rights, each with a second account that is used for nothing else."),
            Map.entry("A.8.5",
                    "Second factor everywhere, hardware keys for administrators, single sign-on for everything that "
                            + "supports it."),
            Map.entry("A.8.8",
                    "Dependency alerts in the code host, images scanned every night. Deadlines: critical 7 days, high "
                            + "30."),
            Map.entry("A.8.13",
                    "Nightly dumps of both databases to a second site, kept 35 days. Restore of the claims database "
                            + "tried in June, next in December."),
            Map.entry("Art.28(3)",
                    "Our own agreement covers points (a) to (h). 23 clients signed version 4; two older ones still "
                            + "have version 3."),
            Map.entry("Art.30(1)",
                    "Register in a spreadsheet, 14 activities, looked at every half year by the data protection lead."),
            Map.entry("Art.32(1)(b)",
                    "The measures of our ISO 27001 controls, listed in the annex to every agreement."),
            Map.entry("Art.33(2)",
                    "On-call rota with a template for telling the client within 24 hours. Practised in May."));

    private SampleAnswers() {}

    /** @param gaps every so many requirements one check is not met; @param salt so that firms differ */
    static AnswerChange to(Requirement requirement, int gaps, int salt) {
        int number = Math.floorMod(requirement.code().hashCode() + salt * 31, 97);
        if (requirement.excludable() && !requirement.critical() && number % 29 == 3) {
            return new AnswerChange(null, null, true,
                    "We do not do this: development and hosting are entirely in-house and in the cloud.", null);
        }
        if (requirement.graded())
            return new AnswerChange(null, number % gaps == 0 ? "PARTLY" : "LARGELY", null, null,
                    STATEMENTS.get(requirement.code()));
        var checks = new HashMap<String, Boolean>();
        for (int i = 0; i < requirement.checks().size(); i++) {
            boolean gap = number % gaps == 0 && i == number % requirement.checks().size()
                    || requirement.critical() && number % 11 == 5 && i == 0;
            checks.put(requirement.checks().get(i).code(), !gap);
        }
        return new AnswerChange(checks, null, null, null, STATEMENTS.get(requirement.code()));
    }
}
