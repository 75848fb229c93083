package org.sanad.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sanad.platform.RuleBroken.Field;

/**
 * What an experienced auditor would say of a checklist before it is published. None of it forbids publishing: a file
 * that breaks a rule of its form is not taken at all.
 */
public final class Remarks {

    /** Remarks of one kind name at most so many requirements. */
    static final int MOST_NAMED = 10;
    /** A share of critical requirements above which none is (per cent). */
    private static final int MOST_CRITICAL = 15;
    private static final Pattern VAGUE = Pattern.compile(
            "\\b(adequate\\w*|appropriate\\w*|regularly|relevant|as needed|where "
                    + "necessary|periodically|sufficient\\w*|suitabl\\w+|timely)\\b",
            Pattern.CASE_INSENSITIVE);

    private Remarks() {}

    /** Each is the key of a sentence with its values. */
    public static List<Field> on(Framework framework) {
        var remarks = new ArrayList<Field>();
        var requirements = framework.byCode().values();
        named(remarks, "remark.no-guidance", requirements.stream()
                .filter(requirement -> requirement.guidance().isEmpty()).map(Requirement::code).toList());
        named(remarks, "remark.no-evidence", requirements.stream()
                .filter(requirement -> requirement.evidence().isEmpty()).map(Requirement::code).toList());
        named(remarks, "remark.vague",
                requirements.stream()
                        .filter(requirement -> requirement.checks().stream()
                                .anyMatch(check -> VAGUE.matcher(check.text()).find()))
                        .map(Requirement::code).toList());
        named(remarks, "remark.question", requirements.stream()
                .filter(requirement -> requirement.checks().stream().anyMatch(check -> check.text().endsWith("?")))
                .map(Requirement::code).toList());
        named(remarks, "remark.title-repeated", requirements.stream()
                .filter(requirement -> requirement.title().equals(requirement.text())).map(Requirement::code).toList());
        alike(remarks, CheckSimilarity.of(framework));
        long critical = requirements.stream().filter(Requirement::critical).count();
        if (critical == 0) remarks.add(new Field("critical", "remark.none-critical"));
        if (critical * 100 > (long) framework.size() * MOST_CRITICAL)
            remarks.add(new Field("critical", "remark.many-critical", critical, framework.size()));
        if (framework.size() > 5 && requirements.stream().map(Requirement::weight).distinct().count() == 1)
            remarks.add(new Field("weight", "remark.one-weight"));
        return remarks;
    }

    private static void named(List<Field> remarks, String key, List<String> codes) {
        if (codes.isEmpty()) return;
        remarks.add(new Field("requirements", key, codes.size(), first(codes)));
    }

    private static void alike(List<Field> remarks, CheckSimilarity.Pairs pairs) {
        if (pairs.count() == 0) return;
        var key = pairs.count() < CheckSimilarity.MOST_PAIRS ? "remark.alike" : "remark.alike-many";
        remarks.add(new Field("requirements", key, pairs.count(), first(pairs.named())));
    }

    private static String first(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                + (names.size() > MOST_NAMED ? ", …" : "");
    }
}
