package org.sanad.certificate;

import java.math.BigDecimal;
import java.util.List;
import org.sanad.scoring.Band;

/**
 * Where the certified firms stand, in figures that tell nothing about one of them.
 *
 * @param firms   firms with an active certificate
 * @param cohorts one for each checklist with at least {@link #LEAST} firms, the largest first; empty while there are
 *                fewer firms than that
 */
public record Insight(long firms, List<Cohort> cohorts) {

    /** Fewer firms than this make no figure. */
    public static final int LEAST = 5;

    /** @param average of the assured scores, 0 to 100 with one decimal, truncated as every score is */
    public record Cohort(String framework, long firms, BigDecimal average, List<Share> bands, List<Share> assurance) {}

    /**
     * How many certificates of a cohort have this mark.
     *
     * @param mark    a {@link Band} or an {@link org.sanad.review.Assurance}
     * @param percent of the cohort's certificates, rounded
     */
    public record Share(Enum<?> mark, long count, long percent) {}
}
