package org.sanad.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses a form that is far larger than any file we accept, before it is read. Slightly larger ones are read, so that the page can say
 * in a sentence what fits. {@link BodyLimit} does this for the API.
 */
public class PostLimit extends HttpFilter {

    /** In bytes; {@code multipart-config} in {@code web.xml} has the same for bodies of unknown length. */
    static final long LARGEST = 64L * 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (request.getContentLengthLong() > LARGEST) response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else chain.doFilter(request, response);
    }
}
