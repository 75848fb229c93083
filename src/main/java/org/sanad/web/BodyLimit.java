package org.sanad.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.sanad.platform.RuleBroken;

/**
 * Stops reading a request body that is larger than any we accept, whether or not it said so beforehand, or that has
 * more parts than any form of ours: the reader behind takes 8 KB of memory for each part, be it empty. What the
 * connection itself refuses to give is told apart as {@link Left}.
 */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {

    private static final long FILES = 51L * 1024 * 1024;
    private static final long OTHERS = 256L * 1024;

    /** The body went on after its limit. */
    static final class TooLarge extends IOException {
        private final String key;

        TooLarge(String key) {
            this.key = key;
        }

        /** Of the sentence that says so. */
        String key() {
            return key;
        }
    }

    /** The client went away before the body ended. */
    static final class Left extends IOException {
        Left(IOException cause) {
            super("The client went away in the middle of the body", cause);
        }
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var type = request.getMediaType();
        long limit = type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE) ? FILES : OTHERS;
        var key = limit == FILES ? "error.files-large" : "error.body-large";
        var length = request.getHeaderString("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > limit)
            throw new RuleBroken(RuleBroken.Kind.TOO_LARGE, key);
        var stream = new Limited(request.getEntityStream(), limit, key);
        var boundary = limit == FILES ? type.getParameters().get("boundary") : null;
        request.setEntityStream(boundary == null ? stream : new PartLimit(stream, boundary));
    }

    private static final class Limited extends FilterInputStream {
        private final String key;
        private long left;

        Limited(InputStream in, long limit, String key) {
            super(in);
            this.key = key;
            left = limit;
        }

        @Override
        public int read() throws IOException {
            int next;
            try {
                next = super.read();
            } catch (IOException broken) {
                throw new Left(broken);
            }
            if (next >= 0 && --left < 0) throw new TooLarge(key);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(bytes, offset, length);
            } catch (IOException broken) {
                throw new Left(broken);
            }
            if (count > 0 && (left -= count) < 0) throw new TooLarge(key);
            return count;
        }
    }
}
