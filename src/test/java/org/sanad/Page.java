package org.sanad;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** One Facelets file as the keepers read it: its text and its tree. */
record Page(Path path, String text, Document tree) {

    static final Path WEBAPP = Path.of("src/main/webapp");
    static final String FACELETS = "jakarta.faces.facelets";
    /** An expression; quotation marks inside it may hide a brace. */
    static final Pattern EXPRESSION = Pattern.compile("[#$]\\{((?:'[^']*'|\"[^\"]*\"|[^}'\"])*)}");

    static Stream<Page> all() throws IOException {
        try (var files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().map(Page::read).toList().stream();
        }
    }

    static Page read(Path path) {
        try {
            return of(path, Files.readString(path));
        } catch (IOException | SAXException e) {
            throw new AssertionError(path + " is not well formed: " + e.getMessage(), e);
        }
    }

    static Page of(Path path, String text) throws IOException, SAXException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new Page(path, text, builder.parse(new InputSource(new StringReader(text))));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Element> elements() {
        var found = new ArrayList<Element>();
        var all = tree.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) found.add((Element) all.item(i));
        return found;
    }

    List<Attr> attributes() {
        var found = new ArrayList<Attr>();
        for (var element : elements()) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                var attribute = (Attr) element.getAttributes().item(i);
                if (!attribute.getName().startsWith("xmlns")) found.add(attribute);
            }
        }
        return found;
    }

    List<String> texts() {
        var found = new ArrayList<String>();
        collect(tree.getDocumentElement(), found);
        return found;
    }

    private static void collect(Node node, List<String> found) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text words && !words.getData().isBlank()) found.add(words.getData().strip());
            collect(child, found);
        }
    }

    /** Every expression, in texts and attributes, without its braces. */
    List<String> expressions() {
        return EXPRESSION.matcher(text).results().map(match -> match.group(1)).toList();
    }

    Stream<Element> elements(String namespace, String name) {
        return elements().stream()
                .filter(element -> namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName()));
    }

    /** The page as a reader's address: {@code assessment/section}; a part of pages lies below {@code WEB-INF}. */
    String name() {
        return WEBAPP.relativize(path).toString();
    }

    boolean isPart() {
        return name().startsWith("WEB-INF");
    }

    @Override
    public String toString() {
        return name();
    }
}
