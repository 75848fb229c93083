package org.sanad.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.sanad.server.Settings;

/**
 * The cookie of a browser sign-in. Over HTTPS it carries the {@code __Host-} prefix, which browsers tie to this very
 * host.
 */
@ApplicationScoped
public class SignInCookie {

    @Inject Settings settings;

    private boolean https() {
        return "https".equals(settings.baseUrl().getScheme());
    }

    String name() {
        return https() ? "__Host-sanad" : "sanad";
    }

    public Optional<String> secret(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies).filter(c -> c.getName().equals(name()) && !c.getValue().isBlank())
                .map(Cookie::getValue).findFirst();
    }

    void give(HttpServletResponse response, String secret) {
        response.addHeader("Set-Cookie", name() + "=" + secret + attributes());
    }

    void takeBack(HttpServletResponse response) {
        response.addHeader("Set-Cookie", name() + "=" + attributes() + "; Max-Age=0");
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Lax" + (https() ? "; Secure" : "");
    }
}
