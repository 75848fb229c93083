package org.sanad.identity.web;

import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sanad.identity.Caller;
import org.sanad.identity.SignedInPerson;
import org.sanad.server.Settings;

/**
 * Stands before every request: tells {@link Caller} who it is, refuses what another site sends in a signed-in browser's
 * name, and sends whoever is not signed in to the sign-in page, except for the few pages that are public.
 */
public class AccessFilter extends HttpFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Pattern PUBLIC = Pattern.compile(
            "/|/verify(/.*)?|/directory|/insight|/sign-in|/invitation(/.*)?|/about|/static/.*"
                    + "|/jakarta\\.faces\\.resource/.*|/api/.*|/openapi.*|/health.*|/\\.well-known/.*"
                    + "|/status-lists/[^/]*|/proof|/favicon\\.ico|/robots\\.txt|/error.*|/j_security_check");

    /** Ways to write an address that the rules for addresses here would read otherwise than the server. */
    private static final Pattern ROUNDABOUT =
            Pattern.compile("(^|/)\\.{1,2}(/|$)|//|;|\\\\|%(2e|2f|5c|3b)", Pattern.CASE_INSENSITIVE);
    /** Names in the addresses of pages, which their forms send hidden. */
    private static final List<String> ADDRESSES = List.of("id", "code", "section", "show", "serial");

    @Inject Caller caller;
    @Inject SignInCookie cookie;
    @Inject Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(Authentication.WHO) instanceof SignedInPerson who) caller.become(who);
        caller.comesFrom((request.getRequestURI().startsWith("/api/") ? "api " : "page ") + NetworkAddress.of(request));
        if (ROUNDABOUT.matcher(request.getRequestURI()).find() || postbackByLink(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (forged(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!caller.signedIn() && !PUBLIC.matcher(path).matches()) {
            response.sendRedirect("/sign-in?next=" + URLEncoder.encode(path + query(request), StandardCharsets.UTF_8));
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * Our pages are stateless, so Faces would take any request with this parameter for a form that was sent, even one
     * that a link makes.
     */
    private static boolean postbackByLink(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                && request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) != null;
    }

    /**
     * What the page is about, so that signing in leads back to it: of a form, the hidden names that pages are addressed
     * by. Nobody's files are read for it.
     */
    private static String query(HttpServletRequest request) {
        var query = request.getQueryString();
        var type = request.getContentType();
        if (query != null || type == null || !type.startsWith("application/x-www-form-urlencoded"))
            return query == null ? "" : "?" + query;
        return ADDRESSES.stream().filter(name -> request.getParameter(name) != null)
                .map(name -> name + "=" + URLEncoder.encode(request.getParameter(name), StandardCharsets.UTF_8))
                .reduce((one, more) -> one + "&" + more).map(all -> "?" + all).orElse("");
    }

    /**
     * A change asked for with the sign-in cookie must come from our own pages: browsers say so in
     * {@code Sec-Fetch-Site} or {@code Origin}, which scripts of other sites cannot set. The same holds for a page's
     * form without the cookie, so that nobody is signed in to somebody else's account; but there a program that says
     * nothing of the kind passes. Requests with an API token carry no ambient right and pass.
     */
    private boolean forged(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod()) || caller.who().map(SignedInPerson::byToken).orElse(false)) return false;
        boolean ambient = cookie.secret(request).isPresent();
        if (!ambient && request.getRequestURI().startsWith("/api/")) return false;
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return !"same-origin".equals(site) && !"none".equals(site);
        var from = request.getHeader("Origin") != null ? request.getHeader("Origin") : request.getHeader("Referer");
        if (from == null) return ambient;
        return !(from.equals(own(request)) || from.startsWith(own(request) + "/")
                || from.equals(settings.baseUrl().toString()) || from.startsWith(settings.baseUrl() + "/"));
    }

    private static String own(HttpServletRequest request) {
        var port = request.getServerPort();
        boolean usual =
                "http".equals(request.getScheme()) && port == 80 || "https".equals(request.getScheme()) && port == 443;
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
