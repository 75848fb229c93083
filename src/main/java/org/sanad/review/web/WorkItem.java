package org.sanad.review.web;

/**
 * One requirement in the list of the workbench.
 *
 * @param required whether it must be examined
 * @param examined whether it has a verdict
 * @param lowered  whether the verdict is below the claim
 * @param found    whether an open finding is tied to it
 */
public record WorkItem(String code, String title, boolean required, boolean examined, boolean lowered, boolean found) {

    /** Required, and without a verdict. */
    public boolean missing() {
        return required && !examined;
    }

    /** The most telling of its facts: a finding before a lowered claim before a verdict before what is to be done. */
    public StateBadge mark() {
        if (found) return new StateBadge("bad", "flag", "workbench.mark.found");
        if (lowered) return new StateBadge("warn", "down", "workbench.mark.lowered");
        if (examined) return new StateBadge("ok", "done", "workbench.mark.examined");
        return required ? new StateBadge("", "open", "workbench.mark.missing")
                : new StateBadge("", "minus", "workbench.mark.optional");
    }
}
