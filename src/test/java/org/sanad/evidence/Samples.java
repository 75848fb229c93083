package org.sanad.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Real files to look at, and what an attacker makes of them. */
final class Samples {

    private Samples() {}

    static byte[] sample(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/evidence/" + name)) {
            if (in == null) throw new IllegalArgumentException("no sample " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) whole.writeBytes(part);
        return whole.toByteArray();
    }

    static byte[] firstHalf(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** The entries of a zip, to be changed and zipped again. */
    static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                entries.put(entry.getName(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] with(String sample, String entry, byte[] content) {
        Map<String, byte[]> entries = entries(sample(sample));
        entries.put(entry, content);
        return zip(entries);
    }

    static byte[] replaced(String sample, String entry, String old, String young) {
        Map<String, byte[]> entries = entries(sample(sample));
        String text = new String(entries.get(entry), StandardCharsets.UTF_8);
        if (!text.contains(old)) throw new IllegalArgumentException(entry + " does not contain " + old);
        entries.put(entry, utf8(text.replace(old, young)));
        return zip(entries);
    }

    /** Changes every occurrence of some bytes, also in the headers of a zip. */
    static byte[] patched(byte[] content, String old, String young) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.contains(old) || old.length() != young.length())
            throw new IllegalArgumentException(old + " to " + young);
        return latin1(text.replace(old, young));
    }

    /** A document around the given body, with a table of contents that readers would rebuild. */
    static byte[] pdf(String objects) {
        return latin1("%PDF-1.7\n" + objects + "\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");
    }

    static Inspection inspect(Path folder, byte[] content, String name) throws IOException {
        Path file = Files.write(folder.resolve("arrived"), content);
        return new FileInspection().inspect(file, name);
    }
}
