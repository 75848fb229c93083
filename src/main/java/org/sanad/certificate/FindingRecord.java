package org.sanad.certificate;

import java.util.List;
import java.util.Map;
import org.sanad.review.Grade;

/** A finding with its corrective actions, as a record holds them. */
record FindingRecord(Leaf leaf) {

    enum State {
        OPEN, REMEDIATING, CLOSED
    }

    String text(String column) {
        return Leaf.text(leaf.row(), column);
    }

    Grade grade() {
        return Grade.valueOf(text("grade"));
    }

    boolean isNonconformity() {
        return grade().nonconformity();
    }

    List<Map<String, Object>> actions() {
        return leaf.rows("actions");
    }

    /** It is being answered once the auditor has accepted an action. */
    State state() {
        if (text("closedAt") != null) return State.CLOSED;
        return actions().stream().anyMatch(action -> action.containsKey("acceptedAt")) ? State.REMEDIATING : State.OPEN;
    }
}
