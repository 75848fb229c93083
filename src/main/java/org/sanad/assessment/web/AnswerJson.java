package org.sanad.assessment.web;

import jakarta.json.JsonObject;
import org.sanad.assessment.AnswerChange;
import org.sanad.web.Body;

/** Reads the body of one answer. */
final class AnswerJson {

    private AnswerJson() {}

    static AnswerChange read(JsonObject json) {
        var body = new Body(json);
        return new AnswerChange(body.flags("checks"), body.text("level"), body.flag("excluded"),
                body.text("justification"), body.text(AnswerChange.STATEMENT));
    }
}
