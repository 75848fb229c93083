package org.sanad.framework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.framework.Framework;
import org.sanad.framework.Frameworks;
import org.sanad.web.Texts;

/** The published checklists, and one of them to read. */
@Named
@RequestScoped
public class FrameworkPage {

    @Inject Frameworks frameworks;
    @Inject Texts texts;

    private String code;
    private List<Framework> list;
    private Framework framework;

    public void openList() {
        list = frameworks.current().stream().map(Frameworks.Published::framework).toList();
    }

    public void open() {
        framework = frameworks.current(code).framework();
    }

    public List<Framework> getList() {
        return list;
    }

    public Framework getFramework() {
        return framework;
    }

    /** In which role a firm owes it; a role that we have no words for stands as the file names it. */
    public String words(String role) {
        return switch (role) {
            case "controller" -> texts.of("framework.role.controller");
            case "processor" -> texts.of("framework.role.processor");
            default -> role;
        };
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
