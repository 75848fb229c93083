package org.sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.DiskFileItem;

/**
 * A form with files, as {@link Uploads} has read it: its fields and the parameters of the address are parameters, its
 * files are parts.
 */
final class UploadRequest extends HttpServletRequestWrapper {

    private final List<Part> parts;
    private final Map<String, String[]> parameters;

    UploadRequest(HttpServletRequest request, List<DiskFileItem> items) {
        super(request);
        parts = items.stream().<Part>map(ReceivedPart::new).toList();
        var values = new LinkedHashMap<String, List<String>>();
        for (var item : items) {
            if (item.isFormField())
                values.computeIfAbsent(item.getFieldName(), name -> new ArrayList<>()).add(text(item));
        }
        var all = new LinkedHashMap<String, String[]>();
        values.forEach((name, given) -> all.put(name, given.toArray(String[]::new)));
        parameters = Collections.unmodifiableMap(all);
    }

    private static String text(DiskFileItem item) {
        try {
            return item.getString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
        var values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Collection<Part> getParts() {
        return parts;
    }

    @Override
    public Part getPart(String name) {
        return parts.stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
    }

    /** One part; it is deleted with the request, not before. */
    private record ReceivedPart(DiskFileItem item) implements Part {

        @Override
        public InputStream getInputStream() throws IOException {
            return item.getInputStream();
        }

        @Override
        public String getContentType() {
            return item.getContentType();
        }

        @Override
        public String getName() {
            return item.getFieldName();
        }

        @Override
        public String getSubmittedFileName() {
            return item.getName();
        }

        @Override
        public long getSize() {
            return item.getSize();
        }

        @Override
        public void write(String file) throws IOException {
            item.write(Path.of(file));
        }

        @Override
        public void delete() throws IOException {
            item.delete();
        }

        @Override
        public String getHeader(String name) {
            return item.getHeaders().getHeader(name);
        }

        @Override
        public Collection<String> getHeaders(String name) {
            var values = new ArrayList<String>();
            item.getHeaders().getHeaders(name).forEachRemaining(values::add);
            return values;
        }

        @Override
        public Collection<String> getHeaderNames() {
            var names = new ArrayList<String>();
            item.getHeaders().getHeaderNames().forEachRemaining(names::add);
            return names;
        }
    }
}
