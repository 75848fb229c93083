package org.sanad.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.sanad.server.Settings;

/**
 * The network address that asks. Behind the proxy that an HTTPS address implies, it is the last one in {@code X-Forwarded-For}: the one
 * that our own proxy added, which a caller cannot choose.
 */
@ApplicationScoped
public class ClientAddress {

    @Inject Settings settings;

    public String of(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        if (!"https".equals(settings.baseUrl().getScheme()) || forwarded == null) return request.getRemoteAddr();
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
