package org.sanad.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.sanad.server.Settings;

/**
 * Receives the forms with a file, and refuses every other. The server's own reader of such forms bounds neither the
 * number of their parts nor the time that it keeps their files; this one keeps them in the home folder, for the length
 * of the request.
 */
public class Uploads extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(Uploads.class.getName());
    private static final Set<String> FORMS_WITH_A_FILE = Set.of("/verify", "/exchange/import");
    private static final int MOST_PARTS = PartLimit.MOST_PARTS;
    private static final int IN_MEMORY = 1 << 16;
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    @Inject Settings settings;
    @Inject Clock clock;

    private transient Path folder;

    @Override
    public void init() throws ServletException {
        folder = settings.home().resolve("incoming");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ServletException("SANAD_HOME: the folder for files that are sent cannot be used", e);
        }
        sweep();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!JakartaServletFileUpload.isMultipartContent(request) || request.getRequestURI().startsWith("/api/")) {
            chain.doFilter(request, response);
        } else if (!FORMS_WITH_A_FILE.contains(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            receive(request, response, chain);
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<DiskFileItem> items;
        try {
            items = reader().parseRequest(request);
        } catch (FileUploadException halfSentOrMalformed) {
            if (left(halfSentOrMalformed))
                LOG.log(Level.INFO, "The client went away in the middle of the body sent to {0}",
                        request.getRequestURI());
            else
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            chain.doFilter(new UploadRequest(request, items), response);
        } finally {
            for (var item : items) item.delete();
        }
    }

    /** Then nobody is there to see a page, and drawing one fails. */
    private static boolean left(FileUploadException halfSent) {
        for (Throwable cause = halfSent; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException
                    || cause.getMessage() != null && cause.getMessage().startsWith("Connection "))
                return true;
        }
        return false;
    }

    private JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> reader() {
        var upload = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>(
                DiskFileItemFactory.builder().setPath(folder).setThreshold(IN_MEMORY).get());
        upload.setMaxSize(PostLimit.LARGEST);
        upload.setMaxFileCount(MOST_PARTS);
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        return upload;
    }

    /** Deletes what a killed server left behind. */
    private void sweep() throws ServletException {
        var before = clock.instant().minus(LEFT_BEHIND);
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) Files.delete(file);
            }
        } catch (IOException e) {
            throw new ServletException("SANAD_HOME: the folder for files that are sent cannot be swept", e);
        }
    }
}
