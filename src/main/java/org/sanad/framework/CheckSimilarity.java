package org.sanad.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which checks of a checklist say the same: those of whose letter triples more than three quarters are common (Dice's
 * coefficient). Each check has a sketch of a few bits besides; two sketches that differ in too many bits settle most
 * pairs without a look at the triples.
 */
final class CheckSimilarity {

    /** Above so many pairs the number tells nothing more. */
    static final int MOST_PAIRS = 1000;
    /**
     * Pairs that the sketches do not settle; only a checklist written to be slow has more, and the rest of it is not
     * compared.
     */
    private static final int MOST_COMPARED = 4_000_000;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Longs of one sketch. */
    private static final int SKETCH = 8;
    private static final int BITS = SKETCH * Long.SIZE;

    private final List<String> codes = new ArrayList<>();
    private final List<long[]> triples = new ArrayList<>();
    private final Set<String> named = new LinkedHashSet<>();
    private int pairs;
    private int compared;

    private CheckSimilarity() {}

    /**
     * Pairs of checks, and the requirements of the first of them, each pair once.
     *
     * @param count at most {@link #MOST_PAIRS}, where there may be more
     * @param named at most one more than {@link Remarks#MOST_NAMED}
     */
    record Pairs(int count, List<String> named) {}

    static Pairs of(Framework framework) {
        var likeness = new CheckSimilarity();
        for (var requirement : framework.byCode().values()) {
            for (var check : requirement.checks()) {
                likeness.codes.add(requirement.code());
                likeness.triples.add(triples(check.text()));
            }
        }
        likeness.compare();
        return new Pairs(likeness.pairs, List.copyOf(likeness.named));
    }

    /** Each three signs in one number, in order and once. */
    private static long[] triples(String text) {
        var letters = NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        var all = new long[Math.max(0, letters.length() - 2)];
        for (int i = 0; i < all.length; i++)
            all[i] = (long) letters.charAt(i) << 32 | letters.charAt(i + 1) << 16 | letters.charAt(i + 2);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    private void compare() {
        var sketches = sketches();
        var sizes = triples.stream().mapToInt(each -> each.length).toArray();
        for (int i = 0; i < sizes.length; i++) {
            for (int j = 0; j < i; j++) {
                if (mayBeAlike(sketches, i, j, (sizes[i] + sizes[j] + 3) / 4)
                        && alike(triples.get(i), triples.get(j))) {
                    if (named.size() <= Remarks.MOST_NAMED) named.add(codes.get(j) + " – " + codes.get(i));
                    if (++pairs == MOST_PAIRS) return;
                }
            }
            if (compared > MOST_COMPARED) return;
        }
    }

    /**
     * The commonest triples have a bit each, because those tell most texts apart; the rest share them, beginning with
     * the last.
     */
    private long[][] sketches() {
        var counts = new HashMap<Long, Integer>();
        triples.forEach(each -> Arrays.stream(each).forEach(triple -> counts.merge(triple, 1, Integer::sum)));
        var bits = new HashMap<Long, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> bits.put(entry.getKey(),
                        bits.size() < BITS ? bits.size() : BITS - 1 - bits.size() % BITS));
        var sketches = new long[SKETCH][triples.size()];
        for (int i = 0; i < triples.size(); i++) {
            for (long triple : triples.get(i)) {
                int bit = bits.get(triple);
                sketches[bit / Long.SIZE][i] |= 1L << bit;
            }
        }
        return sketches;
    }

    /**
     * A bit in which two sketches differ stands for at least one triple that only one of them has.
     *
     * @param bound so many of those make two checks different
     */
    private static boolean mayBeAlike(long[][] sketches, int one, int other, int bound) {
        int different = 0;
        for (var part : sketches) {
            different += Long.bitCount(part[one] ^ part[other]);
            if (different >= bound) return false;
        }
        return true;
    }

    private boolean alike(long[] one, long[] other) {
        compared++;
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length;) {
            if (one[i] == other[j]) common++;
            if (one[i] <= other[j]) {
                if (one[i] == other[j]) j++;
                i++;
            } else {
                j++;
            }
        }
        return common * 8 > (one.length + other.length) * 3;
    }
}
