package org.sanad.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends static files. Their names change with their content, so a browser may keep them for a year without asking. */
@WebServlet(urlPatterns = "/static/*", loadOnStartup = 1)
public class AssetServlet extends HttpServlet {

    static final String ASSETS = "org.sanad.assets";

    @Override
    public void init() {
        getServletContext().setAttribute(ASSETS, new Assets(getServletContext()));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var assets = (Assets) getServletContext().getAttribute(ASSETS);
        var asset = request.getPathInfo() == null ? null : assets.find(request.getPathInfo().substring(1));
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(asset.type());
        var accepted = request.getHeader("Accept-Encoding");
        boolean compressed = asset.compressed() != null && accepted != null && accepted.contains("gzip");
        if (compressed) response.setHeader("Content-Encoding", "gzip");
        var bytes = compressed ? asset.compressed() : asset.plain();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
