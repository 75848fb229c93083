package org.sanad.assessment.web;

import java.math.BigDecimal;
import org.sanad.scoring.Percent;

/**
 * Floor and ceiling of a score as they are printed and drawn.
 *
 * @param known false where nothing is applicable, so that there is no score
 */
public record ScoreBar(boolean known, String floor, String ceiling) {

    private static final ScoreBar NONE = new ScoreBar(false, "0", "0");

    static ScoreBar of(Percent floor, Percent ceiling) {
        return floor == null ? NONE : new ScoreBar(true, floor.toString(), ceiling.toString());
    }

    static ScoreBar of(BigDecimal floor, BigDecimal ceiling) {
        return floor == null ? NONE : new ScoreBar(true, floor.toPlainString(), ceiling.toPlainString());
    }
}
