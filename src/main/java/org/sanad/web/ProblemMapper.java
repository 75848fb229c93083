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
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.RuleBroken.Kind;

/**
 * Every failure of the API as {@code application/problem+json} (RFC 9457): what is wrong and what to do, never how it
 * is built.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    static final String TYPE = "application/problem+json";
    /** Headers that speak of a body which is replaced; the others, such as {@code Allow}, belong to the refusal. */
    private static final Set<String> OF_THE_BODY =
            Set.of("content-type", "content-length", "content-encoding", "content-language");

    @Inject Texts texts;
    @Context UriInfo uri;
    @Context Request request;
    @Context HttpHeaders headers;

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    @Override
    public Response toResponse(Throwable thrown) {
        // first, since a reader wraps it in the complaint that the body ends too early
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLarge large) return rule(new RuleBroken(Kind.TOO_LARGE, large.key()));
            if (cause instanceof BodyLimit.Left left) return gone(left);
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
                    return answer(Problem.of(400, unreadable())).build();
                }
                case jakarta.json.JsonException unreadable -> {
                    return answer(Problem.of(400, unreadable())).build();
                }
                case WebApplicationException web -> {
                    return web(web.getResponse());
                }
                default -> {
                    if (cause.getCause() == null && thrown instanceof ProcessingException)
                        return answer(Problem.of(400, unreadable())).build();
                }
            }
        }
        var id = Ids.next().toString();
        LOG.log(Level.SEVERE, "Fault " + id + " at " + uri.getPath(), thrown);
        return answer(Problem.of(500, "error.fault", id)).build();
    }

    /** Nobody reads the answer any more, and it is no fault of ours; so without a body, which could only fail again. */
    private Response gone(BodyLimit.Left left) {
        LOG.log(Level.INFO, "{0} sent to {1}", new Object[] {left.getMessage(), uri.getPath()});
        return Response.noContent().build();
    }

    private Response rule(RuleBroken broken) {
        var response = answer(Problem.of(broken));
        if (broken.kind() == Kind.TOO_MANY && broken.arguments().length > 0)
            response.header(HttpHeaders.RETRY_AFTER, broken.arguments()[0]);
        return response.build();
    }

    private Response web(Response refused) {
        int status = refused.getStatus();
        if (status >= 300 && status < 400) return refused;
        var response = switch (status) {
            case 404 -> answer(Problem.of(404, "error.not-found"));
            case 405 -> answer(Problem.of(405, "error.method", request.getMethod()));
            case 406 -> answer(Problem.of(406, "error.not-acceptable"));
            case 415 -> answer(Problem.of(415, "error.media-type"));
            default -> answer(Problem.of(status, unreadable()));
        };
        refused.getHeaders().forEach((name, values) -> {
            if (!OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT)))
                values.forEach(value -> response.header(name, value));
        });
        return response.build();
    }

    /** Key of the sentence for a body that could not be read, by what it said it is. */
    private String unreadable() {
        var type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/") ? "error.parts"
                : "error.body";
    }

    private Response.ResponseBuilder answer(Problem problem) {
        var response = Response.status(problem.status()).type(TYPE).entity(jsonb.toJson(problem.json(texts)));
        if (problem.status() == 401) response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (problem.current() != null) response.header(HttpHeaders.ETAG, Versions.tag(problem.current().version()));
        return response;
    }
}
