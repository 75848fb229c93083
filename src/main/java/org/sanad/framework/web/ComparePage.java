package org.sanad.framework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sanad.framework.Editions;
import org.sanad.framework.VersionChanges;
import org.sanad.platform.Ids;

/** Two versions of a checklist side by side. */
@Named
@RequestScoped
public class ComparePage {

    @Inject Editions editions;

    private String from;
    private String to;
    private VersionChanges changes;

    public void open() {
        changes = editions.compare(Ids.parse(from), Ids.parse(to));
    }

    public VersionChanges getChanges() {
        return changes;
    }

    public boolean isSame() {
        return changes.added().isEmpty() && changes.removed().isEmpty() && changes.changed().isEmpty();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
