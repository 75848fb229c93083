package org.sanad.organization.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sanad.organization.OrganizationKind;
import org.sanad.organization.Organizations;
import org.sanad.organization.Organizations.OrganizationRow;
import org.sanad.organization.People;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;
import org.sanad.platform.Text;
import org.sanad.web.Messages;
import org.sanad.web.Posted;
import org.sanad.web.Texts;

/** Everything in the scheme: founding organizations and inviting the first person of each. */
@Named
@RequestScoped
public class OrganizationsPage {

    private static final int ROWS = 50;

    @Inject Organizations organizations;
    @Inject People people;
    @Inject Texts texts;
    @Inject Posted posted;
    @Inject InviteForm invitation;

    private final ProfileForm form = new ProfileForm();
    private OrganizationKind kind;
    private String into;
    private String before;
    private OrganizationRow host;
    private PageRequest.Rows<OrganizationRow> page;

    @PostConstruct
    void read() {
        before = posted.text("before");
        into = posted.text("into");
        var slice = new PageRequest(ROWS, before == null ? null : Ids.parse(before));
        page = slice.cut(organizations.all(slice));
        if (into == null) return;
        host = organizations.get(Ids.parse(into));
        invitation.offer(host.kind().roles());
    }

    /** Called so that what is wrong with the request shows before the page begins. */
    public void open() {
        // The bean has read all it needs.
    }

    public String create() {
        var id = organizations.create(Text.required("kind", kind), form.profile());
        Messages.done(texts.of("organizations.created", form.getName()));
        return "/admin/organizations?faces-redirect=true&into=" + id;
    }

    public void invite() {
        invitation.made(people.inviteInto(host.id(), invitation.getName(), invitation.getEmail(), invitation.chosen()));
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(OrganizationKind.values())
                .map(each -> new SelectItem(each, texts.name("organizations.kind", each))).toList();
    }

    public List<OrganizationRow> getRows() {
        return page.rows();
    }

    /** Where the next page begins; null on the last. */
    public UUID getNext() {
        return page.more() ? page.rows().get(page.rows().size() - 1).id() : null;
    }

    /** Into which somebody is being invited; null where nobody is. */
    public OrganizationRow getHost() {
        return host;
    }

    public ProfileForm getForm() {
        return form;
    }

    public InviteForm getInvitation() {
        return invitation;
    }

    public OrganizationKind getKind() {
        return kind;
    }

    public void setKind(OrganizationKind kind) {
        this.kind = kind;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }

    public String getBefore() {
        return before;
    }
}
