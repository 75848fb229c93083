package org.sanad.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sanad.certificate.Insight;
import org.sanad.certificate.Insights;

/** Where the sector stands, for everybody. */
@Named
@RequestScoped
public class InsightPage {

    @Inject Insights insights;

    private Insight insight;

    public void open() {
        insight = insights.insight();
    }

    public Insight getInsight() {
        return insight;
    }

    public int getLeast() {
        return Insight.LEAST;
    }
}
