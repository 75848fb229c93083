package org.sanad.review.web;

import java.util.Comparator;
import java.util.List;
import org.sanad.framework.Framework;
import org.sanad.review.CorrectiveAction;
import org.sanad.review.Finding;
import org.sanad.review.Grade;

/**
 * A finding on a page.
 *
 * @param title of the requirement
 * @param sent  whether its form was just sent: then its inputs bear their plain names as ids, so that the error summary
 *              finds them
 */
public record FindingLine(Finding finding, String title, boolean sent) {

    private static final Comparator<Finding> OPEN_FIRST =
            Comparator.<Finding, Boolean>comparing(finding -> finding.closedAt() != null)
                    .thenComparing(Finding::grade).thenComparing(Finding::raisedAt);

    /** What is open before what is closed, the gravest first, then in the order of raising. */
    static List<FindingLine> of(List<Finding> findings, Framework framework, String sent) {
        return findings.stream().sorted(OPEN_FIRST)
                .map(finding -> new FindingLine(finding, framework.byCode().get(finding.requirement()).title(),
                        finding.id().toString().equals(sent)))
                .toList();
    }

    public StateBadge grade() {
        return StateBadge.of(finding.grade());
    }

    public StateBadge state() {
        return StateBadge.of(finding);
    }

    public List<CorrectiveAction> actions() {
        return finding.actions();
    }

    public boolean open() {
        return finding.closedAt() == null;
    }

    public boolean answerable() {
        return open() && finding.nonconformity();
    }

    /** Whether there is something to close: a strength asks nothing of anybody. */
    public boolean closable() {
        return open() && finding.grade() != Grade.STRENGTH;
    }

    /** Id of an input of this finding's forms. */
    public String id(String input) {
        return sent ? input : input + "-" + finding.id();
    }
}
