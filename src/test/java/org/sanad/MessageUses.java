package org.sanad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Attr;

/**
 * Where pages and Java name keys of the message bundle, found in their text.
 *
 * @param whole    key to the first file that names it
 * @param prefixes beginnings of keys that are put together at run time, such as {@code trouble.}
 * @param sets     names of closed sets whose constants are looked up one by one, such as {@code role}
 * @param plain    keys that are shown as they stand; what a script fills in stands in a {@code data-} attribute and is
 *                 none of them
 */
record MessageUses(Map<String, String> whole, Set<String> prefixes, Set<String> sets, Set<String> plain) {

    private static final Path JAVA = Path.of("src/main/java");
    /** The words of the documents are named without the {@code pdf.} in front. */
    private static final String DOCUMENTS = "org/sanad/certificate/";
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]*\\.([A-Za-z0-9_-]+\\.)*");
    private static final Pattern FILE = Pattern.compile("\\.(css|js|svg|png|xhtml|yaml|txt|pdf)$");
    private static final Pattern PLAIN = Pattern.compile("\\bmsg\\['([^']*)']");
    private static final Pattern SET = Pattern.compile("\\btexts?\\.(?:name|word)\\(['\"]([^'\"]*)['\"]");
    /** {@code words.named("assurance", …)} in the documents. */
    private static final Pattern NAMED = Pattern.compile("\\bnamed\\(\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("\\bText\\.(?:required|optional)\\(\"(\\w+)\"");

    /** Beginnings whose keys are found by other means. */
    private static final Set<String> TOO_WIDE = Set.of("pdf.", "field.");

    static MessageUses find(Set<String> keys) throws IOException {
        var uses = new MessageUses(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        var families = new TreeSet<String>();
        keys.forEach(key -> families.add(key.substring(0, key.indexOf('.') + 1)));
        Page.all().forEach(page -> uses.readPage(page, families));
        try (var files = Files.walk(JAVA)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted()
                    .forEach(file -> uses.readJava(file, families, keys));
        }
        uses.whole.keySet().removeIf(key -> !keys.contains(key) && uses.namesSet(key));
        return uses;
    }

    private boolean namesSet(String key) {
        return sets.contains(key) || prefixes.contains(key + ".") || prefixes.contains("pdf." + key + ".");
    }

    private void readPage(Page page, Set<String> families) {
        for (var expression : page.expressions()) {
            QUOTED.matcher(expression).results().map(match -> match.group(1))
                    .forEach(literal -> add(literal, page.name(), families));
            PLAIN.matcher(expression).results().map(match -> match.group(1))
                    .forEach(key -> whole.putIfAbsent(key, page.name()));
            SET.matcher(expression).results().forEach(match -> sets.add(match.group(1)));
        }
        Stream.concat(page.texts().stream(),
                page.attributes().stream().filter(attribute -> !attribute.getLocalName().startsWith("data-"))
                        .map(Attr::getValue))
                .flatMap(text -> PLAIN.matcher(text).results()).forEach(match -> plain.add(match.group(1)));
    }

    private void readJava(Path file, Set<String> families, Set<String> keys) {
        var text = read(file).replace("\"\"\"", "\n").replace("'\"'", " ");
        var name = JAVA.relativize(file).toString();
        boolean document = name.startsWith(DOCUMENTS);
        for (var literal : LITERAL.matcher(text).results().map(match -> match.group(1)).toList()) {
            if (document && keys.contains("pdf." + literal)) whole.putIfAbsent("pdf." + literal, name);
            else
                if (document && literal.length() > 1 && literal.endsWith(".") && begins(keys, "pdf." + literal))
                    prefixes.add("pdf." + literal);
                else
                    add(literal, name, families);
            if (literal.endsWith(".") && begins(keys, literal)) add(literal, name, families);
        }
        if (document) NAMED.matcher(text).results().forEach(match -> prefixes.add("pdf." + match.group(1) + "."));
        SET.matcher(text).results().forEach(match -> sets.add(match.group(1)));
        FIELD.matcher(text).results().forEach(match -> whole.putIfAbsent("field." + match.group(1), name));
    }

    private static boolean begins(Set<String> keys, String prefix) {
        return prefix.length() > 1 && keys.stream().anyMatch(key -> key.startsWith(prefix));
    }

    private void add(String literal, String file, Set<String> families) {
        if (families.stream().noneMatch(literal::startsWith)) return;
        if (KEY.matcher(literal).matches() && !FILE.matcher(literal).find()) whole.putIfAbsent(literal, file);
        else if (PREFIX.matcher(literal).matches() && !TOO_WIDE.contains(literal)) prefixes.add(literal);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean use(String key) {
        return whole.containsKey(key) || prefixes.stream().anyMatch(key::startsWith)
                || sets.contains(key.substring(0, key.lastIndexOf('.')));
    }
}
