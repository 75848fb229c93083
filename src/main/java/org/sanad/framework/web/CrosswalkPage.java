package org.sanad.framework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.framework.Crosswalk;
import org.sanad.framework.Crosswalks;
import org.sanad.framework.Framework;
import org.sanad.framework.Frameworks;
import org.sanad.framework.Requirement;

/** The crosswalks, and one of them to read. */
@Named
@RequestScoped
public class CrosswalkPage {

    @Inject Crosswalks crosswalks;
    @Inject Frameworks frameworks;

    private String code;
    private List<Crosswalk> list;
    private Crosswalk crosswalk;
    private Framework from;
    private Framework to;

    public void openList() {
        list = crosswalks.list();
    }

    public void open() {
        crosswalk = crosswalks.get(code);
        from = frameworks.current(crosswalk.from().framework()).framework();
        to = frameworks.current(crosswalk.to().framework()).framework();
    }

    /** The title of a requirement; empty where a newer version has it no more. */
    public String fromTitle(String requirement) {
        return from.requirement(requirement).map(Requirement::title).orElse("");
    }

    /** The title of a requirement; empty where a newer version has it no more. */
    public String toTitle(String requirement) {
        return to.requirement(requirement).map(Requirement::title).orElse("");
    }

    public List<Crosswalk> getList() {
        return list;
    }

    public Crosswalk getCrosswalk() {
        return crosswalk;
    }

    public Framework getFrom() {
        return from;
    }

    public Framework getTo() {
        return to;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
