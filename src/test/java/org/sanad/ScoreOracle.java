package org.sanad;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The score as {@code docs/scoring.md} tells it, reckoned a second time and as plainly as possible: fractions of whole
 * numbers, one sentence of the policy after the other, from a checklist as the API shows it and the answers as they
 * were sent.
 */
record ScoreOracle(JsonObject framework, Map<String, JsonObject> answers, Set<String> proven) {

    /** A fraction; its denominator is positive. */
    record Fraction(BigInteger above, BigInteger below) {

        static final Fraction ZERO = of(0, 1);

        static Fraction of(long above, long below) {
            return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
        }

        Fraction plus(Fraction other) {
            return new Fraction(above.multiply(other.below).add(other.above.multiply(below)),
                    below.multiply(other.below));
        }

        Fraction times(long factor) {
            return new Fraction(above.multiply(BigInteger.valueOf(factor)), below);
        }

        Fraction over(long divisor) {
            return new Fraction(above, below.multiply(BigInteger.valueOf(divisor)));
        }

        boolean isAtLeast(long percent) {
            return above.multiply(BigInteger.valueOf(100)).compareTo(below.multiply(BigInteger.valueOf(percent))) >= 0;
        }

        boolean isAbove(long percent) {
            return above.multiply(BigInteger.valueOf(100)).compareTo(below.multiply(BigInteger.valueOf(percent))) > 0;
        }

        /** As a percentage with one decimal, truncated. */
        String printed() {
            var tenths = above.multiply(BigInteger.valueOf(1000)).divide(below);
            return tenths.divide(BigInteger.TEN) + "." + tenths.mod(BigInteger.TEN);
        }
    }

    /** One requirement with what was answered. */
    private record Line(String code, int weight, boolean critical, boolean excludable, boolean excluded,
            boolean answered, Fraction floor, Fraction ceiling) {

        String rating() {
            if (excluded) return "null";
            return !floor.isAbove(15) ? "NONE" : !floor.isAbove(50) ? "PARTLY" : !floor.isAbove(85) ? "LARGELY"
                    : "FULLY";
        }
    }

    private Line line(JsonValue value) {
        var requirement = value.asJsonObject();
        var code = requirement.getString("code");
        var answer = answers.getOrDefault(code, JsonValue.EMPTY_JSON_OBJECT);
        boolean excluded = answer.getBoolean("excluded", false);
        boolean levelled = requirement.containsKey("level");
        var floor = levelled ? level(answer, Fraction.ZERO) : met(requirement, answer, false);
        var ceiling = levelled ? level(answer, Fraction.of(1, 1)) : met(requirement, answer, true);
        boolean answered = excluded || (levelled ? answer.containsKey("level") : unanswered(requirement, answer) == 0);
        return new Line(code, requirement.getInt("weight"), requirement.getBoolean("critical"),
                requirement.getBoolean("excludable"), excluded, answered, floor, ceiling);
    }

    private static Fraction level(JsonObject answer, Fraction unanswered) {
        return switch (answer.getString("level", "")) {
            case "NONE" -> Fraction.of(0, 1);
            case "PARTLY" -> Fraction.of(1, 3);
            case "LARGELY" -> Fraction.of(2, 3);
            case "FULLY" -> Fraction.of(1, 1);
            default -> unanswered;
        };
    }

    private static Fraction met(JsonObject requirement, JsonObject answer, boolean withUnanswered) {
        long met = checks(answer).values().stream().filter(JsonValue.TRUE::equals).count();
        return Fraction.of(met + (withUnanswered ? unanswered(requirement, answer) : 0),
                requirement.getJsonArray("checks").size());
    }

    private static long unanswered(JsonObject requirement, JsonObject answer) {
        return requirement.getJsonArray("checks").size() - checks(answer).values().stream()
                .filter(reply -> reply == JsonValue.TRUE || reply == JsonValue.FALSE).count();
    }

    private static JsonObject checks(JsonObject answer) {
        return answer.containsKey("checks") ? answer.getJsonObject("checks") : JsonValue.EMPTY_JSON_OBJECT;
    }

    private List<Line> lines(JsonValue section) {
        return section.asJsonObject().getJsonArray("requirements").stream().map(this::line).toList();
    }

    private List<Line> lines() {
        return framework.getJsonArray("sections").stream().flatMap(section -> lines(section).stream()).toList();
    }

    /** Weighted mean over what is applicable; null where nothing is. */
    private static Fraction mean(List<Line> lines, boolean ceiling) {
        var sum = Fraction.ZERO;
        long weight = 0;
        for (var line : lines) {
            if (line.excluded()) continue;
            sum = sum.plus((ceiling ? line.ceiling() : line.floor()).times(line.weight()));
            weight += line.weight();
        }
        return weight == 0 ? null : sum.over(weight);
    }

    private static long weight(List<Line> lines, java.util.function.Predicate<Line> which) {
        return lines.stream().filter(which).mapToLong(Line::weight).sum();
    }

    private static Fraction share(long part, long whole) {
        return whole == 0 ? Fraction.ZERO : Fraction.of(part, whole);
    }

    private static String printed(Fraction fraction) {
        return fraction == null ? "null" : fraction.printed();
    }

    private static Fraction exclusionShare(List<Line> lines) {
        return share(weight(lines, Line::excluded), weight(lines, Line::excludable));
    }

    /** Each cap as code, cause and band. */
    private Set<List<String>> caps() {
        var caps = new java.util.HashSet<List<String>>();
        for (var line : lines()) {
            if (line.critical() && line.rating().equals("NONE")) caps.add(List.of("CRITICAL_NONE", line.code(), "D"));
            if (line.critical() && line.rating().equals("PARTLY"))
                caps.add(List.of("CRITICAL_PARTLY", line.code(), "C"));
        }
        for (var section : framework.getJsonArray("sections")) {
            var floor = mean(lines(section), false);
            if (floor != null && !floor.isAtLeast(50))
                caps.add(List.of("WEAK_SECTION", section.asJsonObject().getString("code"), "B"));
        }
        if (exclusionShare(lines()).isAbove(25)) caps.add(List.of("NARROW_SCOPE", "null", "B"));
        return caps;
    }

    private static String rawBand(Fraction floor) {
        if (floor == null) return "null";
        return floor.isAtLeast(90) ? "A" : floor.isAtLeast(75) ? "B" : floor.isAtLeast(60) ? "C"
                : floor.isAtLeast(40) ? "D" : "E";
    }

    /** Everything that {@code GET /assessments/{id}/score} must say, as text. */
    Map<String, Object> score() {
        var lines = lines();
        var floor = mean(lines, false);
        var raw = rawBand(floor);
        long answered = lines.stream().filter(Line::answered).count();
        var claimed = (java.util.function.Predicate<Line>) line -> !line.excluded() && line.floor().isAbove(0);
        var score = new LinkedHashMap<String, Object>();
        score.put("floor", printed(floor));
        score.put("ceiling", printed(mean(lines, true)));
        score.put("coverage", Fraction.of(answered, lines.size()).printed());
        score.put("exclusionShare", exclusionShare(lines).printed());
        score.put("rawBand", raw);
        score.put("band",
                floor == null ? "null"
                        : caps().stream().map(cap -> cap.get(2)).reduce(raw,
                                (one, other) -> one.compareTo(other) > 0 ? one : other));
        score.put("provisional", answered < lines.size());
        score.put("evidenceCoverage",
                share(weight(lines, claimed.and(line -> proven.contains(line.code()))), weight(lines, claimed))
                        .printed());
        score.put("caps", caps());
        score.put("sections",
                framework.getJsonArray("sections").stream()
                        .map(section -> List.of(section.asJsonObject().getString("code"),
                                printed(mean(lines(section), false)), printed(mean(lines(section), true))))
                        .toList());
        score.put("requirements",
                lines.stream().map(line -> List.of(line.code(), line.rating(), line.excluded())).toList());
        return score;
    }

    /** What a server said, in the form of {@link #score}. */
    static Map<String, Object> said(JsonObject json) {
        var score = new LinkedHashMap<String, Object>();
        for (var name : List.of("floor", "ceiling", "coverage", "exclusionShare", "rawBand", "band"))
            score.put(name, text(json, name));
        score.put("provisional", json.getBoolean("provisional"));
        score.put("evidenceCoverage", text(json, "evidenceCoverage"));
        var caps = new ArrayList<List<String>>();
        json.getJsonArray("caps")
                .forEach(cap -> caps.add(List.of(text(cap, "code"), text(cap, "at"), text(cap, "band"))));
        if (new TreeSet<>(caps.stream().map(Object::toString).toList()).size() != caps.size())
            throw new AssertionError("A cap stands twice: " + caps);
        score.put("caps", Set.copyOf(caps));
        score.put("sections",
                json.getJsonArray("sections").stream().map(
                        section -> List.of(text(section, "code"), text(section, "floor"), text(section, "ceiling")))
                        .toList());
        score.put("requirements",
                json.getJsonArray("requirements").stream()
                        .map(requirement -> List.of(text(requirement, "code"), text(requirement, "rating"),
                                requirement.asJsonObject().getBoolean("excluded", false)))
                        .toList());
        return score;
    }

    private static String text(JsonValue object, String name) {
        var value = object.asJsonObject().get(name);
        return value instanceof jakarta.json.JsonString text ? text.getString() : String.valueOf(value);
    }
}
