package org.sanad.web;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files that leave: always saved, never shown as a page of ours. */
public final class Downloads {

    private Downloads() {}

    /** With the name in ASCII and, after RFC 8187, as it is. */
    public static Response.ResponseBuilder attachment(Object body, String mediaType, String name) {
        var ascii = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\;%]", "_");
        var exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(body).type(mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + exact)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
