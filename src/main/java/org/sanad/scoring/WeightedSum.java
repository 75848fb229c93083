package org.sanad.scoring;

import java.math.BigInteger;

/**
 * The sum of weighted values over one common denominator, exact. As no sum exceeds denominator times weight, one look
 * at that product tells whether long suffices; when it no longer does, the tally goes on with big numbers.
 */
final class WeightedSum {

    private long weight;
    private long parts = 1;
    private long floor;
    private long ceiling;
    private boolean big;
    private BigInteger bigParts;
    private BigInteger bigFloor;
    private BigInteger bigCeiling;

    void add(int weight, Outcome outcome) {
        add(weight, (long) weight * outcome.floor(), (long) weight * outcome.ceiling(), outcome.parts());
    }

    void add(WeightedSum other) {
        if (other.big) {
            weight += other.weight;
            addBig(other.bigFloor, other.bigCeiling, other.bigParts);
        } else {
            add(other.weight, other.floor, other.ceiling, other.parts);
        }
    }

    /** Adds floor and ceiling of so many parts, both already weighted. */
    private void add(long moreWeight, long moreFloor, long moreCeiling, long ofParts) {
        weight += moreWeight;
        long mine = big ? 0 : widening(ofParts);
        if (mine == 0) {
            addBig(BigInteger.valueOf(moreFloor), BigInteger.valueOf(moreCeiling), BigInteger.valueOf(ofParts));
            return;
        }
        parts *= mine;
        long theirs = parts / ofParts;
        floor = floor * mine + moreFloor * theirs;
        ceiling = ceiling * mine + moreCeiling * theirs;
    }

    /** By how much the denominator must grow to take up another one; 0 if the sums might then exceed a long. */
    private long widening(long ofParts) {
        long factor = parts % ofParts == 0 ? 1 : ofParts / Percent.greatestCommonDivisor(parts, ofParts);
        return parts > Long.MAX_VALUE / Math.max(1, weight) / factor ? 0 : factor;
    }

    private void addBig(BigInteger moreFloor, BigInteger moreCeiling, BigInteger ofParts) {
        if (!big) {
            big = true;
            bigParts = BigInteger.valueOf(parts);
            bigFloor = BigInteger.valueOf(floor);
            bigCeiling = BigInteger.valueOf(ceiling);
        }
        BigInteger mine = ofParts.divide(bigParts.gcd(ofParts));
        bigParts = bigParts.multiply(mine);
        BigInteger theirs = bigParts.divide(ofParts);
        bigFloor = bigFloor.multiply(mine).add(moreFloor.multiply(theirs));
        bigCeiling = bigCeiling.multiply(mine).add(moreCeiling.multiply(theirs));
    }

    /** The weighted mean with the unanswered as 0; null where nothing was added. */
    Percent floor() {
        return big ? mean(bigFloor) : mean(floor);
    }

    /** The weighted mean with the unanswered as fully met; null where nothing was added. */
    Percent ceiling() {
        return big ? mean(bigCeiling) : mean(ceiling);
    }

    private Percent mean(long sum) {
        return weight == 0 ? null : Percent.of(sum, parts * weight);
    }

    private Percent mean(BigInteger sum) {
        return Percent.of(sum, bigParts.multiply(BigInteger.valueOf(weight)));
    }
}
