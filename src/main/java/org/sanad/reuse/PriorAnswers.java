package org.sanad.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a firm said, by checklist and requirement; of several answers to one question the newest, and of each question
 * that a code stood for.
 */
record PriorAnswers(Map<String, Map<String, List<PriorAnswer>>> words) {

    /** @param newest the newest first */
    static PriorAnswers of(List<PriorAnswer> newest) {
        var said = new PriorAnswers(new HashMap<>());
        newest.stream().filter(word -> !word.past()).forEach(said::add);
        newest.stream().filter(PriorAnswer::past).forEach(said::add);
        return said;
    }

    private void add(PriorAnswer word) {
        var known = words.computeIfAbsent(word.framework(), any -> new HashMap<>()).computeIfAbsent(word.requirement(),
                any -> new ArrayList<>());
        if (known.stream()
                .noneMatch(newer -> newer.edition().equals(word.edition()) || newer.asked().asksTheSame(word.asked())))
            known.add(word);
    }

    List<PriorAnswer> about(String framework, String requirement) {
        return words.getOrDefault(framework, Map.of()).getOrDefault(requirement, List.of());
    }

    /** What was said in one checklist alone. */
    PriorAnswers in(String framework) {
        return new PriorAnswers(Map.of(framework, words.getOrDefault(framework, Map.of())));
    }

    Set<String> frameworks() {
        return words.keySet();
    }
}
