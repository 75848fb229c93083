package org.sanad.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sanad.identity.Role;
import org.sanad.identity.SignIns;
import org.sanad.identity.SignedInPerson;

/** Recognises whoever asks, by API token or browser cookie, on every request; the HTTP session holds no identity. */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

    static final String WHO = "org.sanad.who";
    private static final String BEARER = "Bearer ";

    @Inject SignIns signIns;
    @Inject SignInCookie cookie;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        var who = isAsset(request) ? Optional.<SignedInPerson>empty() : recognise(request);
        if (who.isEmpty()) return context.doNothing();
        request.setAttribute(WHO, who.get());
        return context.notifyContainerAboutLogin(who.get().email(),
                who.get().roles().all().stream().map(Role::name).collect(Collectors.toSet()));
    }

    private Optional<SignedInPerson> recognise(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            return signIns.byToken(header.substring(BEARER.length()).strip());
        return cookie.secret(request).flatMap(signIns::resume);
    }

    private static boolean isAsset(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/static/") || path.startsWith("/jakarta.faces.resource/") || path.startsWith("/health");
    }
}
