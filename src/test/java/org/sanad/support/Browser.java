package org.sanad.support;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, follows no redirect. */
public final class Browser {

    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final Server server;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Browser(Server server) {
        this.server = server;
    }

    public static Browser signedIn(Server server, String email, String password) {
        var browser = new Browser(server);
        browser.signIn(email, password, "").is(302);
        return browser;
    }

    /** Fills in the form of the sign-in page. */
    public Response signIn(String email, String password, String next, String... headers) {
        var address = "/sign-in" + (next.isEmpty() ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        var form = form(get(address).is(200), "sign");
        form.put("email", email);
        form.put("password", password);
        form.put("go", "Sign in");
        return post("/sign-in", form, headers);
    }

    /** The inputs of the form with this id, as the page fills them in. */
    public static Map<String, String> form(Response page, String id) {
        var html = page.text();
        int begin = html.indexOf("<form id=\"" + id + "\"");
        if (begin < 0) throw new AssertionError("There is no form " + id + " in " + page.shown());
        var fields = new LinkedHashMap<String, String>();
        var inputs = INPUT.matcher(html.substring(begin, html.indexOf("</form>", begin)));
        while (inputs.find()) {
            var name = NAME.matcher(inputs.group());
            var value = VALUE.matcher(inputs.group());
            if (name.find() && !inputs.group().contains("type=\"submit\""))
                fields.put(name.group(1), value.find() ? value.group(1) : "");
        }
        return fields;
    }

    public Response get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** As a browser posts a form of our own page. */
    public Response post(String path, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = request(path, headers).POST(BodyPublishers.ofString(body)).header("Content-Type",
                "application/x-www-form-urlencoded");
        if (headers.length == 0) request.header("Origin", server.address().toString());
        return send(request);
    }

    /** As a browser posts a form of our own page that has a file. */
    public Response upload(String path, Map<String, String> form, String fileName, byte[] content) {
        var body = new Form(form, fileName, content);
        return send(request(path).POST(BodyPublishers.ofByteArray(body.bytes())).header("Content-Type", body.type())
                .header("Origin", server.address().toString()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var address = path.startsWith("http") ? URI.create(path) : server.address().resolve(path);
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) request.headers(headers);
        if (!cookies.isEmpty())
            request.header("Cookie", cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        return request;
    }

    private Response send(HttpRequest.Builder request) {
        var response = server.send(request.build());
        for (var cookie : response.all("Set-Cookie")) {
            int equals = cookie.indexOf('=');
            var value = cookie.substring(equals + 1).replaceFirst(";.*", "");
            if (value.isEmpty() || cookie.contains("Max-Age=0")) cookies.remove(cookie.substring(0, equals));
            else cookies.put(cookie.substring(0, equals), value);
        }
        return response;
    }

    /** The value of a cookie, or null. */
    public String cookie(String name) {
        return cookies.get(name);
    }
}
