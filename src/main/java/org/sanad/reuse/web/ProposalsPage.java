package org.sanad.reuse.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sanad.framework.Section;
import org.sanad.reuse.Proposals;
import org.sanad.reuse.ReuseOutlook;
import org.sanad.web.Messages;
import org.sanad.web.Posted;
import org.sanad.web.Texts;

/**
 * What the firm said elsewhere, offered to one assessment: look at it section by section, take over one or all that
 * answer.
 */
@Named
@RequestScoped
public class ProposalsPage {

    /** One section in the list beside. */
    public record Tab(String code, String title, long count, String href, boolean here) {}

    @Inject Proposals proposals;
    @Inject Posted posted;
    @Inject Texts texts;

    private ReuseOutlook outlook;

    @PostConstruct
    void read() {
        outlook = proposals.outlook(posted.id("id"), posted.text("section"));
    }

    /** Asked for by the page, so that what does not exist is refused before anything is shown. */
    public void open() {
        outlook.assessment();
    }

    public String acceptAll() {
        var accepted = proposals.acceptAll(outlook.assessment().id());
        Messages.done(texts.of("reuse.accepted-all", accepted.size()));
        return "/reuse/proposals?faces-redirect=true&id=" + outlook.assessment().id();
    }

    public String accept() {
        var requirement = posted.text("requirement");
        proposals.accept(outlook.assessment().id(), requirement, posted.id("answer"));
        Messages.done(texts.of("reuse.accepted", requirement));
        return address(outlook.section()).replace("?", "?faces-redirect=true&");
    }

    private String address(String section) {
        return "/reuse/proposals?id=" + outlook.assessment().id()
                + (section == null ? "" : "&section=" + URLEncoder.encode(section, StandardCharsets.UTF_8));
    }

    public ReuseOutlook getOutlook() {
        return outlook;
    }

    /** The section that is shown whole; null where nothing is offered. */
    public Section getSection() {
        return outlook.section() == null ? null : outlook.framework().section(outlook.section()).orElse(null);
    }

    public List<Tab> getTabs() {
        return outlook.sections().entrySet().stream()
                .map(entry -> new Tab(entry.getKey(),
                        outlook.framework().section(entry.getKey()).map(Section::title).orElse(""), entry.getValue(),
                        address(entry.getKey()), entry.getKey().equals(outlook.section())))
                .toList();
    }

    /** The next section with something to take over; null after the last. */
    public Tab getNext() {
        var codes = outlook.framework().sections().stream().map(Section::code).toList();
        int here = codes.indexOf(outlook.section());
        return getTabs().stream().filter(tab -> codes.indexOf(tab.code()) > here).findFirst().orElse(null);
    }

    /** Where the requirement is answered by hand. */
    public String answering(ReuseOutlook.Item item) {
        return "/assessment/section?id=" + outlook.assessment().id() + "&section="
                + URLEncoder.encode(item.section(), StandardCharsets.UTF_8) + "#" + item.code();
    }
}
