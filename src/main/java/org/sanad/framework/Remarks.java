package org.sanad.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sanad.platform.RuleBroken.Field;

/**
 * What an experienced auditor would say of a checklist before it is published. None of it forbids publishing: a file that breaks a rule
 * of its form is not taken at all.
 */
public final class Remarks {

    /** Remarks of one kind name at most so many requirements. */
    private static final int MOST_NAMED = 10;
    /** A share of critical requirements above which none is (per cent). */
    private static final int MOST_CRITICAL = 15;
    /** Dice's coefficient of letter triples above which two checks say the same. */
    private static final double ALIKE = 0.75;
    private static final int MOST_CHECKS_COMPARED = 1500;
    private static final Pattern VAGUE = Pattern.compile("\\b(adequate\\w*|appropriate\\w*|regularly|relevant|as needed|where necessary|periodically|sufficient\\w*|suitabl\\w+|timely)\\b",
            Pattern.CASE_INSENSITIVE);

    private Remarks() {
    }

    /** Each is the key of a sentence with its values. */
    public static List<Field> on(Framework framework) {
        var remarks = new ArrayList<Field>();
        var requirements = framework.byCode().values();
        named(remarks, "remark.no-guidance", requirements.stream().filter(requirement -> requirement.guidance().isEmpty()).map(Requirement::code).toList());
        named(remarks, "remark.no-evidence", requirements.stream().filter(requirement -> requirement.evidence().isEmpty()).map(Requirement::code).toList());
        named(remarks, "remark.vague", requirements.stream().filter(requirement -> requirement.checks().stream().anyMatch(check -> VAGUE.matcher(check.text()).find())).map(Requirement::code).toList());
        named(remarks, "remark.question", requirements.stream().filter(requirement -> requirement.checks().stream().anyMatch(check -> check.text().endsWith("?"))).map(Requirement::code).toList());
        named(remarks, "remark.title-repeated", requirements.stream().filter(requirement -> requirement.title().equals(requirement.text())).map(Requirement::code).toList());
        named(remarks, "remark.alike", alike(framework));
        long critical = requirements.stream().filter(Requirement::critical).count();
        if (critical == 0) remarks.add(new Field("critical", "remark.none-critical"));
        if (critical * 100 > (long) framework.size() * MOST_CRITICAL) remarks.add(new Field("critical", "remark.many-critical", critical, framework.size()));
        if (framework.size() > 5 && requirements.stream().map(Requirement::weight).distinct().count() == 1) remarks.add(new Field("weight", "remark.one-weight"));
        return remarks;
    }

    private static void named(List<Field> remarks, String key, List<String> codes) {
        if (codes.isEmpty()) return;
        var first = String.join(", ", codes.subList(0, Math.min(MOST_NAMED, codes.size()))) + (codes.size() > MOST_NAMED ? ", …" : "");
        remarks.add(new Field("requirements", key, codes.size(), first));
    }

    /** The requirements of each pair of checks that say the same; of very long checklists only the first checks are compared. */
    private static List<String> alike(Framework framework) {
        Map<String, Set<String>> triples = new HashMap<>();
        var checks = new ArrayList<Map.Entry<String, String>>();
        framework.byCode().values().forEach(requirement -> requirement.checks().forEach(check -> checks.add(Map.entry(requirement.code(), check.text()))));
        var found = new ArrayList<String>();
        int most = Math.min(checks.size(), MOST_CHECKS_COMPARED);
        for (int i = 0; i < most; i++) {
            var one = triples.computeIfAbsent(checks.get(i).getValue(), Remarks::triples);
            for (int j = 0; j < i; j++) {
                if (alike(one, triples.get(checks.get(j).getValue()))) found.add(checks.get(j).getKey() + " – " + checks.get(i).getKey());
            }
        }
        return found;
    }

    private static Set<String> triples(String text) {
        var letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
        var triples = new HashSet<String>();
        for (int i = 0; i + 3 <= letters.length(); i++) triples.add(letters.substring(i, i + 3));
        return triples;
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        int all = one.size() + other.size();
        if (all == 0 || 2.0 * Math.min(one.size(), other.size()) / all <= ALIKE) return false;
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / all > ALIKE;
    }
}
