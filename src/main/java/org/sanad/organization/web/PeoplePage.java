package org.sanad.organization.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.sanad.identity.Caller;
import org.sanad.identity.web.CurrentUser;
import org.sanad.organization.Organizations;
import org.sanad.organization.People;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;
import org.sanad.web.Messages;
import org.sanad.web.Posted;
import org.sanad.web.Texts;

/** Who belongs to the organization, who is invited, and who no longer has access. */
@Named
@RequestScoped
public class PeoplePage {

    private static final PageRequest ALL = new PageRequest(PageRequest.MAXIMUM, null);

    @Inject People people;
    @Inject Organizations organizations;
    @Inject Caller caller;
    @Inject CurrentUser me;
    @Inject Texts texts;
    @Inject Posted posted;
    @Inject InviteForm form;

    private String person;
    private String invitation;
    private People.PersonRow asked;
    private People.InvitationRow askedInvitation;
    private List<People.PersonRow> rows;
    private List<People.InvitationRow> invitations = List.of();

    @PostConstruct
    void read() {
        person = posted.text("person");
        invitation = posted.text("invitation");
        rows = people.list(ALL);
        if (!me.isSteward()) return;
        invitations = people.invitations(ALL);
        form.offer(organizations.own().kind().roles());
        if (person != null)
            asked = rows.stream().filter(row -> row.id().equals(Ids.parse(person))).findFirst().orElse(null);
        if (invitation != null)
            askedInvitation =
                    invitations.stream().filter(row -> row.id().equals(Ids.parse(invitation))).findFirst().orElse(null);
    }

    /** Called so that what is wrong with the request shows before the page begins. */
    public void open() {
        // The bean has read all it needs.
    }

    public void invite() {
        form.made(people.invite(form.getName(), form.getEmail(), form.chosen()));
        read();
    }

    public String deactivate() {
        people.deactivate(Ids.parse(person));
        return done("people.deactivated");
    }

    public String activate() {
        people.activate(Ids.parse(person));
        return done("people.activated");
    }

    public String withdraw() {
        people.withdraw(Ids.parse(invitation));
        return done("people.withdrawn");
    }

    private String done(String key) {
        Messages.done(texts.of(key));
        return "/organization/people?faces-redirect=true";
    }

    public boolean isMe(UUID id) {
        return id.equals(caller.person());
    }

    /** Whose access is about to change; null where nothing was asked. */
    public People.PersonRow getAsked() {
        return asked;
    }

    /** Which invitation is about to be withdrawn; null where nothing was asked. */
    public People.InvitationRow getAskedInvitation() {
        return askedInvitation;
    }

    public List<People.PersonRow> getRows() {
        return rows;
    }

    public List<People.InvitationRow> getInvitations() {
        return invitations;
    }

    public InviteForm getForm() {
        return form;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getInvitation() {
        return invitation;
    }

    public void setInvitation(String invitation) {
        this.invitation = invitation;
    }
}
