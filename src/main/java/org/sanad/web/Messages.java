package org.sanad.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code #{messages}}: what went wrong or right, for {@code <app:errors>} and {@code <app:done>}. An error knows the id
 * of the field it belongs to, so that the summary can link to it.
 */
@Named("messages")
@RequestScoped
public class Messages {

    /** @param field id of the input, or null for the page as a whole */
    public record Line(String field, String text) {}

    public List<Line> getErrors() {
        return lines(true);
    }

    public List<Line> getDone() {
        return lines(false);
    }

    /** The error at one input, or null. */
    public String at(String field) {
        return getErrors().stream().filter(line -> field.equals(line.field())).map(Line::text).findFirst().orElse(null);
    }

    private static List<Line> lines(boolean errors) {
        var context = FacesContext.getCurrentInstance();
        var lines = new ArrayList<Line>();
        for (var ids = context.getClientIdsWithMessages(); ids.hasNext();) {
            var id = ids.next();
            for (var message : context.getMessageList(id)) {
                boolean error = message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0;
                if (error == errors)
                    lines.add(
                            new Line(id == null ? null : id.substring(id.lastIndexOf(':') + 1), message.getSummary()));
            }
        }
        return lines;
    }

    /** Says after a redirect that something was done. */
    public static void done(String sentence) {
        var context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
        context.getExternalContext().getFlash().setKeepMessages(true);
    }
}
