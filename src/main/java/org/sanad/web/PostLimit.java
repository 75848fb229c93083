package org.sanad.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses a form that is far larger than any file we accept, or that does not say how large it is, before it is read.
 * Slightly larger ones are read, so that the page can say in a sentence what fits. {@link BodyLimit} does this for the
 * API, with an answer that programs read.
 */
public class PostLimit extends HttpFilter {

    /** In bytes. */
    static final long LARGEST = 64L * 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (request.getRequestURI().startsWith("/api/")) chain.doFilter(request, response);
        else if (length > LARGEST) response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else if (length < 0 && sendsFiles(request)) response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        else chain.doFilter(request, response);
    }

    private static boolean sendsFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }
}
