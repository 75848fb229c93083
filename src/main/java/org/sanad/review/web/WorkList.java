package org.sanad.review.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sanad.review.Examination;
import org.sanad.review.Finding;

/** The requirements of a review in the order of the framework, and the way through them. */
record WorkList(List<WorkItem> items) {

    /** Which of them are listed. */
    enum Show {
        MISSING(WorkItem::missing), SAMPLE(WorkItem::required), LOWERED(item -> item.lowered() || item.found()),
        ALL(item -> true);

        private final Predicate<WorkItem> belongs;

        Show(Predicate<WorkItem> belongs) {
            this.belongs = belongs;
        }

        /** The sample, where the name says nothing. */
        static Show of(String name) {
            for (var show : values()) {
                if (show.name().equalsIgnoreCase(name)) return show;
            }
            return SAMPLE;
        }
    }

    static WorkList of(Examination examination) {
        var required = new HashSet<>(examination.required());
        var lowered = new HashSet<>(examination.comparison().lowered());
        var found = new HashSet<String>();
        examination.findings().stream().filter(finding -> finding.closedAt() == null && finding.nonconformity())
                .map(Finding::requirement).forEach(found::add);
        var items = new ArrayList<WorkItem>();
        examination.sheet().framework().byCode().forEach(
                (code, requirement) -> items.add(new WorkItem(code, requirement.title(), required.contains(code),
                        examination.verdicts().containsKey(code), lowered.contains(code), found.contains(code))));
        return new WorkList(List.copyOf(items));
    }

    List<WorkItem> shown(Show show) {
        return items.stream().filter(show.belongs).toList();
    }

    /** The next listed after the requirement, whether or not that one is itself listed. */
    Optional<String> after(String code, Show show) {
        return items.stream().skip(position(code) + 1L).filter(show.belongs).map(WorkItem::code).findFirst();
    }

    /** The last listed before the requirement. */
    Optional<String> before(String code, Show show) {
        return items.stream().limit(Math.max(0, position(code))).filter(show.belongs).map(WorkItem::code)
                .reduce((one, later) -> later);
    }

    /**
     * The next that must still be examined after the requirement, else the first from the beginning; empty when all is
     * done.
     */
    Optional<String> nextMissing(String code) {
        return after(code, Show.MISSING).or(() -> items.stream()
                .filter(item -> item.missing() && !item.code().equals(code)).map(WorkItem::code).findFirst());
    }

    /** Where to begin: with the first that must still be examined, or with the first of all. */
    String start() {
        return items.stream().filter(WorkItem::missing).findFirst().orElse(items.get(0)).code();
    }

    private int position(String code) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).code().equals(code)) return i;
        }
        return -1;
    }
}
