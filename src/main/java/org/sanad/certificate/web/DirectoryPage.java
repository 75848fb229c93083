package org.sanad.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.sanad.certificate.CertificateRow;
import org.sanad.certificate.Certificates;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;

/** The public list of active certificates, by a part of the firm's name. */
@Named
@RequestScoped
public class DirectoryPage {

    private static final int ROWS = 25;

    @Inject Certificates certificates;

    private String query;
    private String before;
    private PageRequest.Rows<CertificateRow> page;

    public void open() {
        var slice = new PageRequest(ROWS, before == null ? null : Ids.parse(before));
        page = slice.cut(certificates.directory(query, slice));
    }

    public List<CertificateRow> getRows() {
        return page.rows();
    }

    /** Where the next page begins; null on the last. */
    public UUID getNext() {
        return page.more() ? page.rows().get(page.rows().size() - 1).id() : null;
    }

    /** Of the first page of this search. */
    public String getAddress() {
        return query == null ? "/directory" : "/directory?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
