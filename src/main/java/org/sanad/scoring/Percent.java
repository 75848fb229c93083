package org.sanad.scoring;

import java.math.BigInteger;

/**
 * A percentage from 0 to 100 as an exact fraction. Comparing is exact; only {@link #toString()} and {@link #tenths()}
 * give up what lies behind the first decimal, and they truncate, so that no figure ever looks better than it is.
 */
public final class Percent implements Comparable<Percent> {

    public static final Percent ZERO = new Percent(0, 1, null, null);
    public static final Percent HUNDRED = new Percent(1, 1, null, null);

    /** The fraction part/whole in lowest terms. When it does not fit, the two big numbers hold it and these are 0. */
    private final long part;
    private final long whole;
    private final BigInteger bigPart;
    private final BigInteger bigWhole;

    private Percent(long part, long whole, BigInteger bigPart, BigInteger bigWhole) {
        this.part = part;
        this.whole = whole;
        this.bigPart = bigPart;
        this.bigWhole = bigWhole;
    }

    /**
     * 100 times part divided by whole.
     *
     * @throws IllegalArgumentException unless 0 &lt;= part &lt;= whole and whole &gt; 0
     */
    public static Percent of(long part, long whole) {
        if (part < 0 || part > whole || whole == 0) throw notAShare(part, whole);
        if (part == 0) return ZERO;
        if (part == whole) return HUNDRED;
        long divisor = greatestCommonDivisor(part, whole);
        return new Percent(part / divisor, whole / divisor, null, null);
    }

    /** As {@link #of(long, long)}, for numbers of any size. */
    public static Percent of(BigInteger part, BigInteger whole) {
        if (part.signum() < 0 || part.compareTo(whole) > 0 || whole.signum() == 0) throw notAShare(part, whole);
        BigInteger divisor = part.gcd(whole);
        BigInteger least = part.divide(divisor);
        BigInteger most = whole.divide(divisor);
        boolean fits = most.bitLength() < Long.SIZE;
        return fits ? of(least.longValue(), most.longValue()) : new Percent(0, 0, least, most);
    }

    /** As {@link #of(long, long)}, but the share of nothing is 0. */
    static Percent share(long part, long whole) {
        return whole == 0 ? ZERO : of(part, whole);
    }

    static long greatestCommonDivisor(long one, long other) {
        while (other != 0) {
            long rest = one % other;
            one = other;
            other = rest;
        }
        return one;
    }

    private static IllegalArgumentException notAShare(Number part, Number whole) {
        return new IllegalArgumentException("Not between 0 and 100 percent: " + part + " of " + whole);
    }

    public boolean isBelow(int percent) {
        return against(percent) < 0;
    }

    public boolean isAbove(int percent) {
        return against(percent) > 0;
    }

    private int against(int percent) {
        if (bigWhole == null) return compareFractions(part, whole, percent, 100);
        return bigPart.multiply(BigInteger.valueOf(100)).compareTo(bigWhole.multiply(BigInteger.valueOf(percent)));
    }

    @Override
    public int compareTo(Percent other) {
        if (bigWhole == null && other.bigWhole == null) return compareFractions(part, whole, other.part, other.whole);
        return part().multiply(other.whole()).compareTo(other.part().multiply(whole()));
    }

    /** Compares part/whole with otherPart/otherWhole by the 128-bit products across. */
    private static int compareFractions(long part, long whole, long otherPart, long otherWhole) {
        int high = Long.compare(Math.multiplyHigh(part, otherWhole), Math.multiplyHigh(otherPart, whole));
        return high != 0 ? high : Long.compareUnsigned(part * otherWhole, otherPart * whole);
    }

    private BigInteger part() {
        return bigPart == null ? BigInteger.valueOf(part) : bigPart;
    }

    private BigInteger whole() {
        return bigWhole == null ? BigInteger.valueOf(whole) : bigWhole;
    }

    /** Tenths of a percent, truncated: 0 to 1000. */
    public int tenths() {
        if (bigWhole == null && part <= Long.MAX_VALUE / 1000) return (int) (part * 1000 / whole);
        return part().multiply(BigInteger.valueOf(1000)).divide(whole()).intValue();
    }

    /** Equal exactly when the fractions are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Percent percent && compareTo(percent) == 0;
    }

    @Override
    public int hashCode() {
        return bigWhole == null ? 31 * Long.hashCode(part) + Long.hashCode(whole)
                : 31 * bigPart.hashCode() + bigWhole.hashCode();
    }

    /** One decimal, truncated, with a point and ASCII digits whatever the locale: {@code 89.9} for 89.96. */
    @Override
    public String toString() {
        int tenths = tenths();
        return tenths / 10 + "." + tenths % 10;
    }
}
