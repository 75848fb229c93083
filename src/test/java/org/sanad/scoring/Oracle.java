package org.sanad.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The policy written down a second time, slowly and as the text reads: fractions are pairs of big integers that are
 * never reduced, every figure has its own loop, and nothing is shared with the code under test but its input and output
 * types.
 */
final class Oracle {

    private final List<ScoreLine> lines;

    Oracle(List<ScoreLine> lines) {
        this.lines = lines;
    }

    private record Fraction(BigInteger over, BigInteger under) {
        static Fraction of(long over, long under) {
            return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
        }

        Fraction plus(Fraction other) {
            return new Fraction(over.multiply(other.under).add(other.over.multiply(under)),
                    under.multiply(other.under));
        }

        Fraction times(long factor) {
            return new Fraction(over.multiply(BigInteger.valueOf(factor)), under);
        }

        Fraction by(long divisor) {
            return new Fraction(over, under.multiply(BigInteger.valueOf(divisor)));
        }

        boolean atLeast(long number) {
            return over.compareTo(under.multiply(BigInteger.valueOf(number))) >= 0;
        }

        boolean atMost(long number) {
            return over.compareTo(under.multiply(BigInteger.valueOf(number))) <= 0;
        }

        String printed() {
            return new BigDecimal(over).divide(new BigDecimal(under), 1, RoundingMode.DOWN).toPlainString();
        }
    }

    private static Fraction value(Outcome outcome, boolean hopeful) {
        if (outcome instanceof Outcome.Rejected) return Fraction.of(0, 1);
        if (outcome instanceof Outcome.Checked checked) {
            return Fraction.of(checked.met() + (hopeful ? (long) checked.unanswered() : 0), checked.total());
        }
        Level level = ((Outcome.Levelled) outcome).level();
        if (level == null) return Fraction.of(hopeful ? 1 : 0, 1);
        return switch (level) {
            case NONE -> Fraction.of(0, 1);
            case PARTLY -> Fraction.of(1, 3);
            case LARGELY -> Fraction.of(2, 3);
            case FULLY -> Fraction.of(1, 1);
        };
    }

    private static boolean isExcluded(ScoreLine line) {
        return line.outcome() instanceof Outcome.Excluded;
    }

    private Fraction score(String section, boolean hopeful) {
        Fraction sum = Fraction.of(0, 1);
        long weights = 0;
        for (ScoreLine line : lines) {
            if (isExcluded(line) || section != null && !section.equals(line.section())) continue;
            sum = sum.plus(value(line.outcome(), hopeful).times(line.weight()));
            weights += line.weight();
        }
        return weights == 0 ? null : sum.times(100).by(weights);
    }

    String floor(String section) {
        Fraction floor = score(section, false);
        return floor == null ? "null" : floor.printed();
    }

    String ceiling(String section) {
        Fraction ceiling = score(section, true);
        return ceiling == null ? "null" : ceiling.printed();
    }

    String coverage() {
        long open =
                lines.stream()
                        .filter(line -> line.outcome() instanceof Outcome.Checked checked && checked.unanswered() > 0
                                || line.outcome() instanceof Outcome.Levelled levelled && levelled.level() == null)
                        .count();
        return Fraction.of(100 * (lines.size() - open), lines.size()).printed();
    }

    String evidenceCoverage() {
        List<ScoreLine> claiming =
                lines.stream().filter(line -> !isExcluded(line) && !value(line.outcome(), false).atMost(0)).toList();
        return share(claiming.stream().filter(ScoreLine::evidenced).toList(), claiming).printed();
    }

    private Fraction exclusion() {
        return share(lines.stream().filter(Oracle::isExcluded).toList(),
                lines.stream().filter(ScoreLine::excludable).toList());
    }

    String exclusionShare() {
        return exclusion().printed();
    }

    private static Fraction share(List<ScoreLine> some, List<ScoreLine> all) {
        return all.isEmpty() ? Fraction.of(0, 1) : Fraction.of(100L * weight(some), weight(all));
    }

    private static int weight(List<ScoreLine> of) {
        return of.stream().mapToInt(ScoreLine::weight).sum();
    }

    Level rating(ScoreLine line) {
        if (isExcluded(line)) return null;
        Fraction percent = value(line.outcome(), false).times(100);
        return percent.atMost(15) ? Level.NONE : percent.atMost(50) ? Level.PARTLY : percent.atMost(85) ? Level.LARGELY
                : Level.FULLY;
    }

    String rawBand() {
        Fraction floor = score(null, false);
        if (floor == null) return "null";
        return floor.atLeast(90) ? "A" : floor.atLeast(75) ? "B" : floor.atLeast(60) ? "C" : floor.atLeast(40) ? "D"
                : "E";
    }

    String band(Collection<String> openMajor, Collection<String> openMinor) {
        if (rawBand().equals("null")) return "null";
        return caps(openMajor, openMinor).stream().map(cap -> cap.substring(cap.length() - 1)).reduce(rawBand(),
                (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    /** Each cap as "code at band", by code, then in the order of the lines. */
    List<String> caps(Collection<String> openMajor, Collection<String> openMinor) {
        TreeMap<String, List<String>> caps = new TreeMap<>();
        for (ScoreLine line : lines) {
            String code = line.requirement();
            if (line.critical() && rating(line) == Level.NONE) add(caps, "CRITICAL_NONE", code, "D");
            if (line.critical() && rating(line) == Level.PARTLY) add(caps, "CRITICAL_PARTLY", code, "C");
            if (openMajor.contains(code)) add(caps, "OPEN_MAJOR", code, "D");
            if (openMinor.contains(code)) add(caps, "OPEN_MINOR", code, "B");
        }
        for (String section : sections()) {
            Fraction floor = score(section, false);
            if (floor != null && !floor.atLeast(50)) add(caps, "WEAK_SECTION", section, "B");
        }
        if (!exclusion().atMost(25)) add(caps, "NARROW_SCOPE", null, "B");
        return caps.values().stream().flatMap(List::stream).toList();
    }

    List<String> sections() {
        return lines.stream().map(ScoreLine::section).distinct().toList();
    }

    private static void add(TreeMap<String, List<String>> caps, String code, String at, String band) {
        caps.computeIfAbsent(code, none -> new ArrayList<>()).add(code + " " + at + " " + band);
    }
}
