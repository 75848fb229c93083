package org.sanad.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.sanad.platform.Ids;
import org.sanad.platform.PageRequest;
import org.sanad.platform.RuleBroken;

/** Lists of the API: newest first, with the address of the next page in {@code Link}. */
public final class ListResponses {

    private ListResponses() {}

    /** What {@code ?limit=} and {@code ?before=} ask for. */
    public static PageRequest slice(String limit, String before) {
        return new PageRequest(limit == null || limit.isBlank() ? PageRequest.DEFAULT : number(limit),
                before == null || before.isBlank() ? null : Ids.parse(before));
    }

    private static int number(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            throw RuleBroken.invalid("limit", "error.limit", PageRequest.MAXIMUM);
        }
    }

    /**
     * @param rows one more than the slice's limit where there are more
     * @param shown how a row looks in JSON
     */
    public static <T> Response page(List<T> rows, PageRequest slice, Function<T, UUID> id, Function<T, ?> shown,
            UriInfo uri) {
        var cut = slice.cut(rows);
        var response = Response.ok(cut.rows().stream().map(shown).toList());
        if (cut.more()) {
            var next = uri.getRequestUriBuilder().replaceQueryParam("limit", slice.limit())
                    .replaceQueryParam("before", id.apply(cut.rows().get(cut.rows().size() - 1))).build();
            response.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return response.build();
    }
}
