package org.sanad.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.review.Review;
import org.sanad.scoring.Certifiability.Obstacle;
import org.sanad.scoring.Score;

/** The figures of the review that a page is about: claimed beside assured, and how far the examination has come. */
@Named
@RequestScoped
public class ReviewFigures {

    @Inject ReviewFrame frame;

    public Score getClaimed() {
        return frame.examination().comparison().claimed();
    }

    public Score getAssured() {
        return frame.examination().comparison().assured();
    }

    public String getLoweredShare() {
        return frame.examination().comparison().loweredShare().toString();
    }

    public String getExaminedShare() {
        return frame.examination().comparison().examinedShare().toString();
    }

    public int getExamined() {
        return frame.examination().verdicts().size();
    }

    public int getRequiredTotal() {
        return frame.examination().required().size();
    }

    public int getRequiredDone() {
        return getRequiredTotal() - frame.examination().missing().size();
    }

    /** Share of the required that is done, 0 to 100, for a bar. */
    public int getProgress() {
        return getRequiredTotal() == 0 ? 100 : getRequiredDone() * 100 / getRequiredTotal();
    }

    public int getEvidenceCount() {
        return frame.view().evidence().size();
    }

    /** What stands against a certificate. */
    public List<Obstacle> getObstacles() {
        return frame.examination().obstacles();
    }

    /** Key of the sentence that says so. */
    public String key(Obstacle obstacle) {
        return Review.key(obstacle);
    }

    public List<AssuredCap> getClaimedCaps() {
        return AssuredCap.of(getClaimed(), frame.getFramework());
    }

    public List<AssuredCap> getAssuredCaps() {
        return AssuredCap.of(getAssured(), frame.getFramework());
    }
}
