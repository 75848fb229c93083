package org.sanad.framework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.framework.Framework;
import org.sanad.framework.Frameworks;

/** The published checklists, and one of them to read. */
@Named
@RequestScoped
public class FrameworkPage {

    @Inject Frameworks frameworks;

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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
