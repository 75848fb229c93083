package org.sanad.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.platform.RuleBroken;
import org.sanad.review.Assurance;
import org.sanad.review.Recommendation;
import org.sanad.review.Reviews;
import org.sanad.web.Messages;
import org.sanad.web.Posted;
import org.sanad.web.Texts;

/** The auditor ends the examination with a recommendation. */
@Named
@RequestScoped
public class ConcludePage {

    @Inject Reviews reviews;
    @Inject ReviewFrame frame;
    @Inject Posted posted;
    @Inject Texts texts;

    public void open() {
        frame.requireFull();
    }

    public String conclude() {
        if (posted.flag("confirm") == null) throw RuleBroken.invalid("confirm", "conclude.unconfirmed");
        reviews.conclude(frame.getId(), getRecommendation(), getAssurance(), getSummary());
        Messages.done(texts.of("conclude.done"));
        return "/review/overview?faces-redirect=true&id=" + frame.getId();
    }

    public Recommendation getRecommendation() {
        return posted.constant("recommendation", Recommendation.class);
    }

    public Assurance getAssurance() {
        return posted.constant("assurance", Assurance.class);
    }

    public String getSummary() {
        return posted.text("summary");
    }

    /** What a review can reach; nobody declares themselves here. */
    public List<Assurance> getLevels() {
        return List.of(Assurance.DESK_REVIEWED, Assurance.EVIDENCE_SAMPLED, Assurance.ON_SITE);
    }

    public Recommendation[] getRecommendations() {
        return Recommendation.values();
    }
}
