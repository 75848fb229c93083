package org.sanad.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sanad.identity.Caller;
import org.sanad.identity.Role;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;
import org.sanad.review.ReviewRow;
import org.sanad.review.ReviewState;
import org.sanad.review.Reviews;

/** The reviews of an audit body by what they wait for, or those of a firm. */
@Named
@RequestScoped
public class ReviewListPage {

    static final int PAGE = 20;

    /** A link above the list. @param state null for all work that is not finished */
    public record Tab(ReviewState state, long count, boolean current) {
        public String key() {
            return "reviews.tab." + name();
        }

        /** Key of what is said where there is nothing. */
        String none() {
            return "reviews.none." + name();
        }

        private String name() {
            return state == null ? "WORK" : state.name();
        }

        public String to() {
            return "/review/list" + (state == null ? "" : "?show=" + state.name());
        }
    }

    @Inject Reviews reviews;
    @Inject Caller caller;

    private String show;
    private String before;
    private List<Tab> tabs = List.of();
    private List<ReviewLine> lines = List.of();
    private boolean more;

    public void open() {
        var state = Arrays.stream(ReviewState.values()).filter(one -> one.name().equals(show)).findFirst().orElse(null);
        var slice = new PageRequest(PAGE, before == null || before.isBlank() ? null : Ids.parse(before));
        if (!isFirm()) tabs = tabs(reviews.counts(), state);
        var cut = slice.cut(reviews.list(isFirm() ? EnumSet.allOf(ReviewState.class) : shown(state), slice));
        var unanswered = reviews.unanswered(cut.rows().stream().map(ReviewRow::id).toList());
        lines = cut.rows().stream().map(row -> line(row, unanswered.getOrDefault(row.id(), 0L))).toList();
        more = cut.more();
    }

    private static Set<ReviewState> shown(ReviewState state) {
        return state == null ? EnumSet.complementOf(EnumSet.of(ReviewState.DECIDED)) : EnumSet.of(state);
    }

    private static List<Tab> tabs(Map<ReviewState, Long> counts, ReviewState chosen) {
        long work = shown(null).stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(null, work, chosen == null));
        for (var state : ReviewState.values())
            tabs.add(new Tab(state, counts.getOrDefault(state, 0L), state == chosen));
        return tabs;
    }

    private ReviewLine line(ReviewRow row, long unanswered) {
        boolean mine = caller.person().equals(row.auditor());
        var step = isFirm() ? NextReviewStep.ofFirm(row.state(), unanswered)
                : NextReviewStep.ofBody(row.state(), caller.has(Role.AUDITOR), caller.has(Role.CERTIFIER), mine);
        return new ReviewLine(row, step, unanswered, mine);
    }

    public boolean isFirm() {
        return caller.has(Role.LEAD) || caller.has(Role.RESPONDENT);
    }

    public List<Tab> getTabs() {
        return tabs;
    }

    public List<ReviewLine> getLines() {
        return lines;
    }

    /** Which empty state to show: {@code firm}, or that of the chosen tab. */
    public String getNothing() {
        if (isFirm()) return "reviews.none.firm";
        return tabs.stream().filter(Tab::current).findFirst().map(Tab::none).orElse("reviews.none.WORK");
    }

    /** Id of the last row shown when there are older ones, or null. */
    public UUID getNext() {
        return more ? lines.get(lines.size() - 1).row().id() : null;
    }

    /** Where the list begins. */
    public String getAddress() {
        return show == null || show.isBlank() ? "/review/list"
                : "/review/list?show=" + URLEncoder.encode(show, StandardCharsets.UTF_8);
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
