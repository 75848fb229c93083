package org.sanad.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.sanad.certificate.CertificateRow;
import org.sanad.certificate.Certificates;
import org.sanad.identity.Caller;
import org.sanad.identity.Role;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;
import org.sanad.review.web.StateBadge;

/** The certificates of a firm, or those that an audit body issued. */
@Named
@RequestScoped
public class CertificateListPage {

    static final int PAGE = 20;

    /** A certificate in the list. */
    public record Line(CertificateRow row, StateBadge mark) {}

    @Inject Certificates certificates;
    @Inject Caller caller;

    private String before;
    private List<Line> lines = List.of();
    private boolean more;

    public void open() {
        var slice = new PageRequest(PAGE, before == null || before.isBlank() ? null : Ids.parse(before));
        var cut = slice.cut(certificates.list(slice));
        lines = cut.rows().stream().map(row -> new Line(row, StatusMark.of(row.status()))).toList();
        more = cut.more();
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Whether these are the reader's own, and not those of many firms. */
    public boolean isFirm() {
        return caller.has(Role.LEAD) || caller.has(Role.RESPONDENT);
    }

    /** Id of the last row shown when there are older ones, or null. */
    public UUID getNext() {
        return more ? lines.get(lines.size() - 1).row().id() : null;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
