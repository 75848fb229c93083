package org.sanad.certificate.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.sanad.certificate.StatusLists;
import org.sanad.platform.RuleBroken;

/** The status lists under the address that stands in credentials, short and without the API's version. */
@WebServlet("/status-lists/*")
public class StatusListServlet extends HttpServlet {

    @Inject transient StatusLists lists;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var list = lists.read(request.getPathInfo() == null ? "" : request.getPathInfo().substring(1));
            response.setContentType(StatusListsResource.MEDIA_TYPE);
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.getOutputStream().write(list.getBytes(StandardCharsets.US_ASCII));
        } catch (RuleBroken unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
