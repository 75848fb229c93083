package org.sanad.keys.web;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends what any program anywhere may read. */
final class PublishedJson {

    private PublishedJson() {}

    static void send(HttpServletResponse response, String type, JsonObject json) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
