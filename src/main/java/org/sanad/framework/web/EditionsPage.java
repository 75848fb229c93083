package org.sanad.framework.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.sanad.framework.Editions;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;
import org.sanad.web.Messages;
import org.sanad.web.Posted;
import org.sanad.web.Texts;

/** Every version of the checklists that the reader keeps: publish, retire, discard. */
@Named
@RequestScoped
public class EditionsPage {

    private static final String HERE = "/framework/editions?faces-redirect=true";

    @Inject Editions editions;
    @Inject Posted posted;
    @Inject Texts texts;

    private PageRequest.Rows<Editions.Row> rows;

    @PostConstruct
    void read() {
        var before = posted.text("before");
        var slice = new PageRequest(PageRequest.DEFAULT, before == null ? null : Ids.parse(before));
        rows = slice.cut(editions.list(slice));
    }

    /** Asked for by the page, so that whoever keeps none is refused before anything is shown. */
    public void open() {
        rows.more();
    }

    public String publish() {
        editions.publish(posted.id("edition"));
        return done("editions.published");
    }

    public String retire() {
        editions.retire(posted.id("edition"));
        return done("editions.retired");
    }

    public String discard() {
        editions.discard(posted.id("edition"));
        Messages.done(texts.of("editions.discarded"));
        return HERE;
    }

    private String done(String key) {
        var edition = editions.get(posted.id("edition"));
        Messages.done(texts.of(key, edition.framework().label()));
        return HERE;
    }

    public List<Editions.Row> getRows() {
        return rows.rows();
    }

    /** The last row's id, where more follow; else null. */
    public UUID getNext() {
        return rows.more() ? rows.rows().get(rows.rows().size() - 1).id() : null;
    }

    public String getBefore() {
        return posted.text("before");
    }
}
