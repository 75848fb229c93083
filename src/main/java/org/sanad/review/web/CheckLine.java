package org.sanad.review.web;

import java.util.List;
import java.util.Map;
import org.sanad.framework.Requirement;

/**
 * A check with the firm's claim and the auditor's verdict.
 *
 * @param verdict null while there is none
 * @param chosen  what the form shows: what was just sent, else the verdict; null while the auditor has not said
 */
public record CheckLine(String code, String text, boolean claimed, Boolean verdict, Boolean chosen) {

    static List<CheckLine> of(Requirement requirement, Map<String, Boolean> claim, Map<String, Boolean> verdict,
            Map<String, Boolean> sent) {
        return requirement.checks().stream().map(check -> {
            boolean claimed = claim.getOrDefault(check.code(), false);
            var given = verdict.get(check.code());
            return new CheckLine(check.code(), check.text(), claimed, given, sent.getOrDefault(check.code(), given));
        }).toList();
    }

    public boolean lowered() {
        return claimed && Boolean.FALSE.equals(verdict);
    }

    public StateBadge claim() {
        return StateBadge.met(claimed);
    }

    public StateBadge confirmed() {
        return verdict == null ? null : StateBadge.met(verdict);
    }
}
