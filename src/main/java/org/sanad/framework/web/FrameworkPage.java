package org.sanad.framework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanad.framework.Editions;
import org.sanad.framework.Framework;
import org.sanad.framework.FrameworkState;
import org.sanad.framework.Frameworks;
import org.sanad.platform.Ids;
import org.sanad.web.Texts;

/** The published checklists, and one of them to read. */
@Named
@RequestScoped
public class FrameworkPage {

    @Inject Frameworks frameworks;
    @Inject Editions editions;
    @Inject Texts texts;

    private String code;
    private String edition;
    private Set<String> own = Set.of();
    private Editions.Whole whole;
    private List<String> remarks;
    private List<Frameworks.Edition> versions;
    private List<Framework> list;
    private Framework framework;

    public void openList() {
        var current = frameworks.current();
        list = current.stream().map(Frameworks.Published::framework).toList();
        own = current.stream().filter(published -> published.organization() != null)
                .map(published -> published.framework().code()).collect(Collectors.toSet());
    }

    /** The newest version under a code, or one version by its id. */
    public void open() {
        whole = editions.get(edition == null ? frameworks.current(code).id() : Ids.parse(edition));
        framework = whole.framework();
        versions = frameworks.versions(framework.code());
        remarks = editions.remarks(whole).stream().map(remark -> texts.of(remark.key(), remark.arguments())).toList();
    }

    /** Whether it is a checklist of the reader's organization alone. */
    public boolean own(String code) {
        return own.contains(code);
    }

    public UUID getId() {
        return whole.row().id();
    }

    public FrameworkState getState() {
        return whole.row().state();
    }

    /** What to think about before a draft is published; null for what is no draft. */
    public List<String> getRemarks() {
        return getState() == FrameworkState.DRAFT ? remarks : null;
    }

    /** The published versions, newest first. */
    public List<Frameworks.Edition> getVersions() {
        return versions;
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
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
