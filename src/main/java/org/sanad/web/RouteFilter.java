package org.sanad.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Addresses with a value in the path, and the rule that no page is reached by its file name and nothing but OpenAPI
 * describes the API.
 */
public class RouteFilter extends HttpFilter {

    private static final Pattern WITH_VALUE = Pattern.compile("/(verify|invitation)/([^/]{1,200})/?");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        var value = WITH_VALUE.matcher(path);
        if (value.matches() && !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (value.matches()) {
            var name = "verify".equals(value.group(1)) ? "serial" : "token";
            request.getRequestDispatcher(
                    "/" + value.group(1) + "?" + name + "=" + URLEncoder.encode(value.group(2), StandardCharsets.UTF_8))
                    .forward(request, response);
        } else if ("/".equals(path) || path.isEmpty()) {
            request.getRequestDispatcher("/index").forward(request, response);
        } else
            if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")
                    || path.endsWith("/application.wadl")) {
                        response.sendError(HttpServletResponse.SC_NOT_FOUND);
                    } else {
                        chain.doFilter(request, response);
                    }
    }
}
