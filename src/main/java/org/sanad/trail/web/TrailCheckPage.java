package org.sanad.trail.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.identity.Caller;
import org.sanad.identity.Role;
import org.sanad.platform.PageRequest;
import org.sanad.trail.TrailChecks;
import org.sanad.trail.TrailSealer;
import org.sanad.trail.TrailVerdict;

/** Where an administrator has the trail walked, and sees its newest signed heads. */
@Named
@RequestScoped
public class TrailCheckPage {

    private static final int SHOWN = 20;

    @Inject TrailSealer seals;
    @Inject TrailChecks checks;
    @Inject Caller caller;

    private List<TrailSealer.Published> checkpoints;
    private TrailVerdict verdict;

    @PostConstruct
    void read() {
        caller.require(Role.ADMIN);
        checkpoints = seals.checkpoints(new PageRequest(SHOWN, null)).stream().limit(SHOWN).toList();
    }

    /** Asked for by the page, so that others are refused before anything is shown. */
    public void open() {
        caller.require(Role.ADMIN);
    }

    public void walk() {
        verdict = checks.walk();
    }

    /** Null until it was walked. */
    public TrailVerdict getVerdict() {
        return verdict;
    }

    public List<TrailSealer.Published> getCheckpoints() {
        return checkpoints;
    }
}
