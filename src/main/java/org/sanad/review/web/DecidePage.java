package org.sanad.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.platform.RuleBroken;
import org.sanad.review.Recommendation;
import org.sanad.review.Reviews;
import org.sanad.web.Messages;
import org.sanad.web.Posted;
import org.sanad.web.Texts;

/** The certifier sees the whole on one page and decides. */
@Named
@RequestScoped
public class DecidePage {

    @Inject Reviews reviews;
    @Inject ReviewFrame frame;
    @Inject Posted posted;
    @Inject Texts texts;

    public void open() {
        frame.requireFull();
    }

    public String decide() {
        if (posted.flag("confirm") == null) throw RuleBroken.invalid("confirm", "decide.unconfirmed");
        var decision = getDecision();
        reviews.decide(frame.getId(), decision, getReason());
        Messages.done(texts.of(decision == Recommendation.GRANT ? "decide.granted" : "decide.refused"));
        return "/review/overview?faces-redirect=true&id=" + frame.getId();
    }

    public List<FindingLine> getFindings() {
        return FindingLine.of(frame.examination().findings(), frame.getFramework(), null);
    }

    public Recommendation getDecision() {
        return posted.constant("decision", Recommendation.class);
    }

    public String getReason() {
        return posted.text("reason");
    }

    public Recommendation[] getDecisions() {
        return Recommendation.values();
    }
}
