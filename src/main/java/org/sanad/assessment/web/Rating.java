package org.sanad.assessment.web;

import org.sanad.scoring.RequirementScore;

/** The word on a question: what its answer is worth, or how much of it is still open. */
public enum Rating {

    OPEN("", "open", "open"), STARTED("info", "half", "half"), NONE("bad", "x", "done"), PARTLY("warn", "half", "done"),
    LARGELY("ok", "done", "done"),
    FULLY("ok", "done", "done"), EXCLUDED("", "ban", "ban");

    private final String kind;
    private final String icon;
    private final String step;

    Rating(String kind, String icon, String step) {
        this.kind = kind;
        this.icon = icon;
        this.step = step;
    }

    /** @param begun whether anything of the answer is there: what is not answered to the end has no rating yet */
    static Rating of(boolean begun, RequirementScore score) {
        if (score.excluded()) return EXCLUDED;
        if (!score.answered()) return begun ? STARTED : OPEN;
        return switch (score.rating()) {
            case NONE -> NONE;
            case PARTLY -> PARTLY;
            case LARGELY -> LARGELY;
            case FULLY -> FULLY;
        };
    }

    /** Class of its badge. */
    public String getKind() {
        return kind;
    }

    public String getIcon() {
        return icon;
    }

    /** Icon in the list of a section's questions, where only "open, begun, done" counts. */
    public String getStep() {
        return step;
    }
}
