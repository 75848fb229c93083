package org.sanad.assessment.web;

import java.math.BigDecimal;
import org.sanad.scoring.Percent;

/**
 * Floor and ceiling of a score as they are printed and drawn.
 *
 * @param known false where nothing is applicable, so that there is no score
 */
public record Bar(boolean known, String floor, String ceiling) {

    private static final Bar NONE = new Bar(false, "0", "0");

    static Bar of(Percent floor, Percent ceiling) {
        return floor == null ? NONE : new Bar(true, floor.toString(), ceiling.toString());
    }

    static Bar of(BigDecimal floor, BigDecimal ceiling) {
        return floor == null ? NONE : new Bar(true, floor.toPlainString(), ceiling.toPlainString());
    }
}
