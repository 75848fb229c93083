package org.sanad.web;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.sanad.platform.Sha256;

/** The static files below {@code WEB-INF/static}, read once, under names that carry a hash of their content. */
final class Assets {

    /** One file as it is sent: plain and compressed. */
    record Asset(String type, byte[] plain, byte[] compressed) {}

    private static final String FOLDER = "/WEB-INF/static/";
    private static final Map<String,
            String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg",
                    "image/svg+xml",
                    "png", "image/png", "woff2", "font/woff2", "ico", "image/x-icon");

    private final Map<String, String> hashedNames = new HashMap<>();
    private final Map<String, Asset> byHashedName = new HashMap<>();

    Assets(ServletContext context) {
        for (var path : context.getResourcePaths(FOLDER)) {
            if (path.endsWith("/")) continue;
            var name = path.substring(FOLDER.length());
            try (InputStream in = context.getResourceAsStream(path)) {
                var bytes = in.readAllBytes();
                int dot = name.lastIndexOf('.');
                var hashed = name.substring(0, dot) + "." + Sha256.of(bytes).substring(0, 12) + name.substring(dot);
                hashedNames.put(name, hashed);
                byHashedName.put(hashed, new Asset(TYPES.get(name.substring(dot + 1)), bytes, compress(bytes)));
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
    }

    private static byte[] compress(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size() < bytes.length ? out.toByteArray() : null;
    }

    String address(String name) {
        var hashed = hashedNames.get(name);
        if (hashed == null) throw new IllegalArgumentException("There is no static file " + name);
        return "/static/" + hashed;
    }

    Asset find(String hashedName) {
        return byHashedName.get(hashedName);
    }
}
