package org.sanad.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sanad.platform.StatementCount;
import org.sanad.server.Settings;

/** The rules a browser must keep, on every response: error pages, files and the API too. */
public class Headers extends HttpFilter {

    /** No inline script, no inline style, nothing of other sites. */
    static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                    + "img-src 'self' data:; style-src 'self'; script-src 'self'";

    @Inject Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=(), usb=()");
        response.setHeader("Content-Security-Policy", POLICY);
        if ("https".equals(settings.baseUrl().getScheme()))
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        if (!request.getRequestURI().startsWith("/static/")
                && !request.getRequestURI().startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        var single = new SinglePolicyResponse(response);
        if (settings.countSql()) {
            StatementCount.reset();
            var counting = new CountingResponse(single);
            chain.doFilter(request, counting);
            counting.say();
        } else {
            chain.doFilter(request, single);
        }
    }
}
