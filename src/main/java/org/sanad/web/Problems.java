package org.sanad.web;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.RuleBroken.Kind;
import org.sanad.platform.Stale;

/** Every failure of the API as {@code application/problem+json} (RFC 9457): what is wrong and what to do, never how it is built. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final String TYPE = "application/problem+json";

    @Inject Texts texts;
    @Context UriInfo uri;
    @Context Request request;

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    @Override
    public Response toResponse(Throwable thrown) {
        // first, since a reader wraps it in the complaint that the body ends too early
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLarge large) return rule(new RuleBroken(Kind.TOO_LARGE, large.key()));
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RuleBroken broken -> {
                    return rule(broken);
                }
                case OptimisticLockException lost -> {
                    return rule(RuleBroken.conflict("error.changed-by-someone-else"));
                }
                case SQLIntegrityConstraintViolationException race -> {
                    return rule(RuleBroken.conflict("error.changed-by-someone-else"));
                }
                case JsonbException unreadable -> {
                    return problem(400, "error.body", List.of(), null);
                }
                case jakarta.json.JsonException unreadable -> {
                    return problem(400, "error.body", List.of(), null);
                }
                case WebApplicationException web -> {
                    return web(web);
                }
                default -> {
                    if (cause.getCause() == null && thrown instanceof ProcessingException) return problem(400, "error.body", List.of(), null);
                }
            }
        }
        var id = Ids.next().toString();
        LOG.log(Level.SEVERE, "Fault " + id + " at " + uri.getPath(), thrown);
        return problem(500, "error.fault", List.of(), null, id);
    }

    private Response rule(RuleBroken broken) {
        var response = problem(status(broken.kind()), broken.key(), broken.fields(), broken instanceof Stale stale ? stale : null, broken.arguments());
        if (broken.kind() == Kind.TOO_MANY && broken.arguments().length > 0) return Response.fromResponse(response).header(HttpHeaders.RETRY_AFTER, broken.arguments()[0]).build();
        return response;
    }

    private Response web(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        return switch (status) {
            case 404 -> problem(404, "error.not-found", List.of(), null);
            case 405 -> problem(405, "error.method", List.of(), null, request.getMethod());
            case 406 -> problem(406, "error.not-acceptable", List.of(), null);
            case 415 -> problem(415, "error.media-type", List.of(), null);
            default -> status >= 300 && status < 400 ? web.getResponse() : problem(status, "error.body", List.of(), null);
        };
    }

    /** HTTP status of a kind of refusal. */
    static int status(Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case CONFLICT -> 409;
            case STALE -> 412;
            case VERSION_REQUIRED -> 428;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case TOO_LARGE -> 413;
            case TYPE_NOT_ACCEPTED -> 415;
            case TOO_MANY -> 429;
            case SIGN_IN_REQUIRED -> 401;
        };
    }

    private Response problem(int status, String key, List<RuleBroken.Field> fields, Stale stale, Object... arguments) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank#" + key);
        body.put("title", Response.Status.fromStatusCode(status) == null ? "Refused" : Response.Status.fromStatusCode(status).getReasonPhrase());
        body.put("status", status);
        body.put("detail", texts.of(key, arguments));
        var errors = new ArrayList<Map<String, String>>();
        for (var field : fields) errors.add(Map.of("field", field.name(), "detail", texts.of(field.key(), field.arguments())));
        if (!errors.isEmpty()) body.put("errors", errors);
        if (stale != null) body.put("current", stale.current());
        var response = Response.status(status).type(TYPE).entity(jsonb.toJson(body));
        if (status == 401) response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (stale != null) response.header(HttpHeaders.ETAG, "\"" + stale.version() + "\"");
        return response.build();
    }
}
