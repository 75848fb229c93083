package org.sanad.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an auditor must examine: every critical applicable requirement, every exclusion, and a random sample of the
 * other applicable ones, which grows while the verdicts lower too many claims.
 *
 * <p>The draw gives each code the rank SHA-256 of {@code seed:code} (the seed in decimal, UTF-8) and takes the lowest
 * ranks first. So the same seed and codes give the same sample on every machine, anyone can repeat the draw, a doubled
 * sample contains the first one, and one requirement more or less does not reshuffle the rest.
 */
public final class Sampling {

    private final List<String> always;
    private final List<String> others;

    private Sampling(List<String> always, List<String> others) {
        this.always = List.copyOf(always);
        this.others = List.copyOf(others);
    }

    /** The sampling of a submission. The seed belongs in the trail. */
    public static Sampling of(List<ScoreLine> claims, long seed) {
        List<String> always = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (ScoreLine claim : claims) {
            boolean mandatory = claim.critical() || !claim.outcome().applicable();
            (mandatory ? always : others).add(claim.requirement());
        }
        return new Sampling(always, draw(seed, others));
    }

    /**
     * The least sample of so many others: the square root, rounded up.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public static int size(int others) {
        if (others < 0) throw new IllegalArgumentException("The number of requirements is negative: " + others);
        return (int) Math.ceil(Math.sqrt(others));
    }

    /**
     * The codes in the order in which the seed draws them; the order in which they are given does not matter.
     *
     * @throws IllegalArgumentException if a code comes twice
     */
    public static List<String> draw(long seed, Collection<String> codes) {
        MessageDigest digest = sha256();
        Map<String, String> ranks = new TreeMap<>();
        for (String code : codes) {
            String rank = HexFormat.of().formatHex(digest.digest((seed + ":" + code).getBytes(StandardCharsets.UTF_8)));
            if (ranks.put(rank, code) != null)
                throw new IllegalArgumentException("Requirement " + code + " comes twice");
        }
        return List.copyOf(ranks.values());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Critical applicable requirements and exclusions, in the order of the framework. */
    public List<String> always() {
        return always;
    }

    /** All other applicable requirements, in the order of the draw. */
    public List<String> others() {
        return others;
    }

    /**
     * What must be examined in the present state: {@link #always()}, then the sample in the order of the draw. While
     * more than {@link Policy#doubleSampleAbove()} of the examined requirements are lowered the sample is doubled, and
     * doubled again once the doubled one is examined and still too many are lowered, until it is all of them.
     *
     * <p>Two shares count, that of all examined requirements and that of the sample before it is doubled. So agreeing
     * verdicts on requirements that nobody drew cannot take a doubling back.
     *
     * @param examined the requirements that have a verdict
     * @param lowered  those of them that are lowered, see {@link Comparison#lowered()}
     */
    public List<String> required(Collection<String> examined, Collection<String> lowered, Policy policy) {
        Set<String> done = new HashSet<>(examined);
        int size = size(others.size());
        while (size < others.size() && tooManyLowered(sample(size), done, lowered, policy)) {
            size = (int) Math.min(others.size(), 2L * size);
            if (!done.containsAll(others.subList(0, size))) break;
        }
        return sample(size);
    }

    private List<String> sample(int size) {
        List<String> sample = new ArrayList<>(always);
        sample.addAll(others.subList(0, size));
        return List.copyOf(sample);
    }

    private static boolean tooManyLowered(List<String> sample, Set<String> examined, Collection<String> lowered,
            Policy policy) {
        Set<String> examinedOfSample = new HashSet<>(sample);
        examinedOfSample.retainAll(examined);
        long loweredOfSample = lowered.stream().filter(examinedOfSample::contains).count();
        return Percent.share(loweredOfSample, examinedOfSample.size()).isAbove(policy.doubleSampleAbove())
                || Percent.share(lowered.size(), examined.size()).isAbove(policy.doubleSampleAbove());
    }

    /** What is required and not yet examined; the sample is complete when this is empty. */
    public List<String> missing(Collection<String> examined, Collection<String> lowered, Policy policy) {
        List<String> missing = new ArrayList<>(required(examined, lowered, policy));
        missing.removeAll(new HashSet<>(examined));
        return List.copyOf(missing);
    }
}
