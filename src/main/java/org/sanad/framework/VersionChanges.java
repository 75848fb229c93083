package org.sanad.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * How one version of a checklist differs from another, requirement by requirement.
 *
 * @param added     new in the second, in its order
 * @param removed   only in the first, in its order
 * @param changed   in both, and not alike
 * @param unchanged how many are alike
 */
public record VersionChanges(Framework from, Framework to, List<Requirement> added, List<Requirement> removed,
        List<Change> changed, int unchanged) {

    /** What of a requirement can differ. */
    public enum Part {
        SECTION, TITLE, TEXT, GUIDANCE, EVIDENCE, WEIGHT, CRITICAL, EXCLUDABLE, ROLES, QUESTION
    }

    /** One requirement before and after, and what of it differs. */
    public record Change(Requirement before, Requirement after, Set<Part> parts) {

        /** Whether more than help and weight differ: then the answer has to be looked at again. */
        public boolean asked() {
            return !after.asksTheSame(before);
        }
    }

    public static VersionChanges between(Framework from, Framework to) {
        var added = to.byCode().values().stream().filter(requirement -> from.requirement(requirement.code()).isEmpty())
                .toList();
        var removed = from.byCode().values().stream()
                .filter(requirement -> to.requirement(requirement.code()).isEmpty()).toList();
        var changed = new ArrayList<Change>();
        int unchanged = 0;
        for (var after : to.byCode().values()) {
            var before = from.byCode().get(after.code());
            if (before == null) continue;
            var parts = parts(from, before, to, after);
            if (parts.isEmpty()) unchanged++;
            else changed.add(new Change(before, after, parts));
        }
        return new VersionChanges(from, to, added, removed, List.copyOf(changed), unchanged);
    }

    private static Set<Part> parts(Framework from, Requirement before, Framework to, Requirement after) {
        var pairs = new LinkedHashMap<Part, Boolean>();
        pairs.put(Part.SECTION, from.sectionOf(before.code()).code().equals(to.sectionOf(after.code()).code()));
        pairs.put(Part.TITLE, before.title().equals(after.title()));
        pairs.put(Part.TEXT, before.text().equals(after.text()));
        pairs.put(Part.GUIDANCE, before.guidance().equals(after.guidance()));
        pairs.put(Part.EVIDENCE, before.evidence().equals(after.evidence()));
        pairs.put(Part.WEIGHT, before.weight() == after.weight());
        pairs.put(Part.CRITICAL, before.critical() == after.critical());
        pairs.put(Part.EXCLUDABLE, before.excludable() == after.excludable());
        pairs.put(Part.ROLES, before.roles().equals(after.roles()));
        pairs.put(Part.QUESTION, before.question().equals(after.question()));
        var different = EnumSet.noneOf(Part.class);
        pairs.forEach((part, alike) -> {
            if (!alike) different.add(part);
        });
        return Collections.unmodifiableSet(different);
    }

    /** Whether the requirement of the second version asks something else than in the first, or is new. */
    public boolean askedDifferently(String code) {
        return to.requirement(code).filter(after -> !after.asksTheSame(from.byCode().get(code))).isPresent();
    }

    /**
     * What of a reply to the first version answers the second as well: the checks that read the same; null where none
     * does.
     */
    public Reply stillSaid(String code, Reply reply) {
        var before = from.byCode().get(code);
        var after = to.byCode().get(code);
        if (before == null || after == null || !(reply instanceof Reply.Checked checked)) return null;
        Map<String, String> texts = new TreeMap<>();
        before.checks().forEach(check -> texts.put(check.code(), check.text()));
        var kept = new TreeMap<String, Boolean>();
        for (var check : after.checks()) {
            var met = checked.met().get(check.code());
            if (met != null && Objects.equals(texts.get(check.code()), check.text())) kept.put(check.code(), met);
        }
        return kept.isEmpty() ? null : new Reply.Checked(kept);
    }
}
