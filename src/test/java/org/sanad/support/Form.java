package org.sanad.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A multipart form with one part named {@code file}. */
public record Form(Map<String, String> fields, String fileName, byte[] content) {

    private static final String BOUNDARY = "boundary-7f0e2a55c1d94b6e";

    public String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** Everything before the content of the file. */
    public byte[] head() {
        var text = new StringBuilder();
        fields.forEach((name, value) -> text.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""
                + name + "\"\r\n\r\n" + value + "\r\n"));
        text.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] tail() {
        return ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head());
        bytes.writeBytes(content);
        bytes.writeBytes(tail());
        return bytes.toByteArray();
    }
}
