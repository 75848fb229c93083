package org.sanad.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What all crosswalks together say: for each requirement of a checklist, the requirements of others that bear on it.
 * Where two checklists have no crosswalk between them, they are related by way of ISO/IEC 27001: one hop, and the
 * weaker relation wins. A relation was judged on two versions; between others it holds as it stands only where both ask
 * the same as then.
 */
public final class Counterparts {

    /** The checklist through which the others are related. */
    public static final String HUB = "iso-27001-2022";

    /**
     * A requirement of another checklist that bears on the one asked about.
     *
     * @param relation read "this counterpart RELATION the requirement asked about"
     * @param via      the requirement of the hub between them, or null where a crosswalk relates them directly
     * @param why      what the crosswalk says, of both steps where there are two
     * @param here     the requirement asked about as it was when the relation was judged; null where that version is
     *                 not known
     * @param there    the counterpart's requirement as it was then; null likewise
     */
    public record Counterpart(String framework, String requirement, Relation relation, String via, String why,
            Requirement here, Requirement there) {

        /**
         * The relation between the two as they are asked: as it was judged, or no more than an overlap where either
         * asks something else since.
         */
        public Relation between(Requirement asked, Requirement said) {
            return asked.asksTheSame(here) && said != null && said.asksTheSame(there) ? relation : Relation.INTERSECTS;
        }
    }

    private record Edge(String framework, String requirement, Relation relation, String why, Requirement here,
            Requirement there) {}

    /** What makes two counterparts the same. */
    private record Judged(String framework, String requirement, Requirement here, Requirement there) {}

    /** By checklist and requirement: each edge is read "the key RELATION the edge's end". */
    private final Map<String, Map<String, List<Edge>>> edges = new HashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final Map<String, Map<String, List<Counterpart>>> known = new ConcurrentHashMap<>();

    private boolean complete = true;

    /** @param judged the version that the end of a crosswalk names, where it is known */
    public Counterparts(List<Crosswalk> crosswalks, Function<Crosswalk.End, Optional<Framework>> judged) {
        for (var crosswalk : crosswalks) {
            var from = crosswalk.from().framework();
            var to = crosswalk.to().framework();
            var source = judged.apply(crosswalk.from());
            var target = judged.apply(crosswalk.to());
            complete &= source.isPresent() && target.isPresent();
            neighbours.computeIfAbsent(from, any -> new HashSet<>()).add(to);
            neighbours.computeIfAbsent(to, any -> new HashSet<>()).add(from);
            for (var link : crosswalk.links()) {
                var one = source.flatMap(framework -> framework.requirement(link.from())).orElse(null);
                var other = target.flatMap(framework -> framework.requirement(link.to())).orElse(null);
                edge(from, link.from(), new Edge(to, link.to(), link.relation(), link.why(), one, other));
                edge(to, link.to(), new Edge(from, link.from(), link.relation().inverse(), link.why(), other, one));
            }
        }
    }

    /** Whether every version that a crosswalk names is known. */
    boolean complete() {
        return complete;
    }

    private void edge(String framework, String requirement, Edge edge) {
        edges.computeIfAbsent(framework, any -> new HashMap<>()).computeIfAbsent(requirement, any -> new ArrayList<>())
                .add(edge);
    }

    private List<Edge> edges(String framework, String requirement) {
        return edges.getOrDefault(framework, Map.of()).getOrDefault(requirement, List.of());
    }

    /**
     * For each requirement of the checklist that has any, its counterparts: those that prove most first, direct ones
     * before others.
     */
    public Map<String, List<Counterpart>> of(String framework) {
        return known.computeIfAbsent(framework, this::compute);
    }

    private Map<String, List<Counterpart>> compute(String framework) {
        var all = new HashMap<String, List<Counterpart>>();
        edges.getOrDefault(framework, Map.of()).forEach((requirement, direct) -> {
            var best = new LinkedHashMap<Judged, Counterpart>();
            for (var edge : direct)
                keep(best, new Counterpart(edge.framework(), edge.requirement(), edge.relation().inverse(), null,
                        edge.why(), edge.here(), edge.there()));
            for (var edge : direct) {
                if (edge.framework().equals(HUB)) onward(framework, edge, best);
            }
            all.put(requirement, best.values().stream().sorted(
                    Comparator.comparing(Counterpart::relation).thenComparing(counterpart -> counterpart.via() != null))
                    .toList());
        });
        return Map.copyOf(all);
    }

    private void onward(String framework, Edge toHub, Map<Judged, Counterpart> best) {
        for (var next : edges(HUB, toHub.requirement())) {
            if (next.framework().equals(framework) || neighbours.get(framework).contains(next.framework())) continue;
            boolean same = toHub.there() != null && toHub.there().asksTheSame(next.here());
            var relation = same ? next.relation().inverse().then(toHub.relation().inverse()) : Relation.INTERSECTS;
            keep(best, new Counterpart(next.framework(), next.requirement(), relation, toHub.requirement(),
                    next.why() + " " + toHub.why(), toHub.here(), next.there()));
        }
    }

    private static void keep(Map<Judged, Counterpart> best, Counterpart counterpart) {
        best.merge(
                new Judged(counterpart.framework(), counterpart.requirement(), counterpart.here(), counterpart.there()),
                counterpart, (one, other) -> one.relation().compareTo(other.relation()) <= 0 ? one : other);
    }
}
