package org.sanad.web;

import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanad.platform.EditConflict;
import org.sanad.platform.RuleBroken;

/**
 * One refusal as RFC 9457 writes it.
 *
 * @param key     what it is: the end of {@code type}
 * @param said    key of the sentence that says it to a program
 * @param fields  what is wrong, or what there is to choose from
 * @param current what stands now, where somebody else changed it; otherwise null
 */
record Problem(int status, String key, String said, List<RuleBroken.Field> fields, EditConflict current,
        List<Object> values) {

    static Problem of(int status, String key, Object... values) {
        return new Problem(status, key, key, List.of(), null, Arrays.asList(values));
    }

    static Problem of(RuleBroken broken) {
        var stale = broken instanceof EditConflict lost ? lost : null;
        return new Problem(status(broken.kind()), broken.key(), stale == null ? broken.key() : said(stale),
                broken.fields(), stale, Arrays.asList(broken.arguments()));
    }

    /** A page shows both versions; a program gets the other one in the same response. */
    private static String said(EditConflict stale) {
        return stale.current() == null ? "error.stale-nothing" : "error.stale-current";
    }

    /** HTTP status of a kind of refusal. */
    private static int status(RuleBroken.Kind kind) {
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

    Map<String, Object> json(Texts texts) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "about:blank#" + key);
        json.put("title",
                Status.fromStatusCode(status) == null ? "Refused" : Status.fromStatusCode(status).getReasonPhrase());
        json.put("status", status);
        json.put("detail", texts.of(said, values.toArray()));
        var errors = new ArrayList<Map<String, String>>();
        for (var field : fields) errors.add(error(field, texts));
        if (!errors.isEmpty()) json.put("errors", errors);
        if (current != null) json.put("current", current.current());
        return json;
    }

    private static Map<String, String> error(RuleBroken.Field field, Texts texts) {
        var error = new LinkedHashMap<String, String>();
        error.put("field", field.name());
        error.put("detail", texts.of(field.key(), field.arguments()));
        if (field.choice() != null) error.put("value", field.choice());
        return error;
    }
}
