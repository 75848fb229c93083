package org.sanad.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLIntegrityConstraintViolationException;
import org.sanad.platform.RuleBroken;

/**
 * The one road for trouble on pages: a broken rule becomes a message on the page that asked for it, a thing that does
 * not exist the page that says so; everything else goes to the error page.
 */
public class FacesExceptionHandler extends ExceptionHandlerWrapper {

    /** Named in {@code faces-config.xml}. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new FacesExceptionHandler(getWrapped().getExceptionHandler());
        }
    }

    FacesExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var context = FacesContext.getCurrentInstance();
        for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
            var queued = (jakarta.faces.event.ExceptionQueuedEventContext) events.next().getSource();
            var broken = broken(queued.getException());
            if (broken != null && !context.getResponseComplete() && answered(context, broken, queued.getPhaseId()))
                events.remove();
        }
        getWrapped().handle();
    }

    private static RuleBroken broken(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroken broken) return broken;
            if (cause instanceof OptimisticLockException || cause instanceof SQLIntegrityConstraintViolationException)
                return new RuleBroken(RuleBroken.Kind.CONFLICT, "error.changed-by-someone-else");
        }
        return null;
    }

    /**
     * What a posted page refuses before its action runs, it would refuse again while it is drawn: that is no page with
     * a message.
     */
    private static boolean answered(FacesContext context, RuleBroken broken, PhaseId phase) {
        try {
            switch (broken.kind()) {
                case NOT_FOUND -> fail(context, HttpServletResponse.SC_NOT_FOUND);
                case SIGN_IN_REQUIRED -> {
                    if (context.isPostback()) message(context, broken);
                    else signIn(context);
                }
                default -> {
                    if (!context.isPostback() || PhaseId.INVOKE_APPLICATION.compareTo(phase) > 0)
                        fail(context, broken.kind() == RuleBroken.Kind.FORBIDDEN ? HttpServletResponse.SC_FORBIDDEN
                                : HttpServletResponse.SC_BAD_REQUEST);
                    else
                        if (PhaseId.RENDER_RESPONSE.equals(phase)) return false;
                        else message(context, broken);
                }
            }
            return true;
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static void fail(FacesContext context, int status) throws IOException {
        context.getExternalContext().responseSendError(status, null);
        context.responseComplete();
    }

    private static void signIn(FacesContext context) throws IOException {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        var here = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        context.getExternalContext().redirect("/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    private static void message(FacesContext context, RuleBroken broken) {
        var texts = new Texts();
        if (broken.kind() == RuleBroken.Kind.INVALID && broken.fields().size() > 1)
            broken.fields().forEach(
                    field -> context.addMessage(field.name(), error(texts.of(field.key(), field.arguments()))));
        else
            context.addMessage(broken.fields().isEmpty() ? null : broken.fields().get(0).name(),
                    error(texts.of(broken)));
        context.renderResponse();
    }

    private static FacesMessage error(String sentence) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null);
    }
}
