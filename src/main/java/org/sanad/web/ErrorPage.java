package org.sanad.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sanad.platform.Ids;

/**
 * {@code #{trouble}}: the page that says what went wrong; an unexpected fault gets an id that stands in the log too.
 */
@Named("trouble")
@RequestScoped
public class ErrorPage {

    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());

    @Inject HttpServletRequest request;
    @Inject Texts texts;

    private int status;
    private String id;

    @PostConstruct
    void open() {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        status = code instanceof Integer number ? number : 404;
        if (code == null) FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
        if (status >= 500) {
            id = Ids.next().toString();
            var fault = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.log(Level.SEVERE, "Fault " + id + " at " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    fault);
        }
    }

    /** What went wrong, as in the keys {@code trouble.<kind>.title}. */
    public String getKind() {
        return switch (status) {
            case 400, 411 -> "bad";
            case 403 -> "forbidden";
            case 404 -> "missing";
            case 405 -> "method";
            case 413 -> "large";
            default -> "fault";
        };
    }

    public String getIcon() {
        return switch (getKind()) {
            case "fault" -> "seal-x";
            case "forbidden" -> "seal-stop";
            default -> "seal-q";
        };
    }

    public String getTitle() {
        return texts.of("trouble." + getKind() + ".title");
    }

    public String getWords() {
        return texts.of("trouble." + getKind() + ".words");
    }

    /** Null unless the fault is ours. */
    public String getId() {
        return id;
    }
}
