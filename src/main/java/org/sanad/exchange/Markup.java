package org.sanad.exchange;

import java.util.ArrayList;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sanad.oscal.Prose;

/**
 * Turns the HTML-like elements in OSCAL's XML into Markdown. Of emphasis and links the words stay, as a checklist keeps
 * them.
 */
final class Markup {

    private static final Set<String> BLOCKS = Set.of("p", "ul", "ol", "li", "pre", "blockquote", "table", "thead",
            "tbody", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "hr");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");
    /** Stands for a line break until the blanks of the source are gone. */
    private static final char BREAK = '\u2028';

    private final XMLStreamReader xml;
    /** Hears +1 for each element that is entered and -1 for each that is left. */
    private final IntConsumer enter;

    Markup(XMLStreamReader xml, IntConsumer enter) {
        this.xml = xml;
        this.enter = enter;
    }

    static boolean isBlock(String element) {
        return BLOCKS.contains(element);
    }

    /**
     * From behind a start tag to behind its end tag, as all that follow: the text with inline elements, on one line.
     */
    String line() throws XMLStreamException {
        var text = new StringBuilder();
        inline(text);
        return collapse(text);
    }

    /** The text alone, as it stands. */
    String bare() throws XMLStreamException {
        enter.accept(1);
        var text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) add(text, bare());
            else if (xml.isCharacters()) add(text, xml.getText());
        }
        enter.accept(-1);
        return text.toString();
    }

    /** Everything in an element that holds blocks. */
    String blocks() throws XMLStreamException {
        return within("\n\n", "");
    }

    String block() throws XMLStreamException {
        var element = xml.getLocalName();
        return switch (element) {
            case "ul" -> within("\n", "- ");
            case "ol" -> within("\n", "1. ");
            case "blockquote", "table", "thead", "tbody" -> within("\n", "");
            case "tr" -> within(" \\| ", "");
            case "pre" -> Prose.escapeLine(bare());
            default -> within("\n", "");
        };
    }

    /** Blocks and bare inline text, each piece behind its sign. */
    private String within(String between, String sign) throws XMLStreamException {
        enter.accept(1);
        var pieces = new ArrayList<String>();
        var text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement() && isBlock(xml.getLocalName())) {
                add(pieces, collapse(text), "");
                text.setLength(0);
                add(pieces, block(), sign);
            } else if (xml.isStartElement()) {
                piece(text);
            } else if (xml.isCharacters()) {
                add(text, Prose.escapeLine(xml.getText()));
            }
        }
        enter.accept(-1);
        add(pieces, collapse(text), "");
        return String.join(between, pieces);
    }

    private static void add(ArrayList<String> pieces, String piece, String sign) {
        if (!piece.isEmpty()) pieces.add(sign + piece);
    }

    private void inline(StringBuilder text) throws XMLStreamException {
        enter.accept(1);
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) piece(text);
            else if (xml.isCharacters()) add(text, Prose.escapeLine(xml.getText()));
        }
        enter.accept(-1);
    }

    /** One inline element. */
    private void piece(StringBuilder text) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "insert" -> {
                text.append("{{ insert: param, ").append(xml.getAttributeValue(null, "id-ref")).append(" }}");
                bare();
            }
            case "br" -> {
                text.append(BREAK);
                bare();
            }
            case "img" -> {
                var words = xml.getAttributeValue(null, "alt");
                if (words != null) text.append(Prose.escapeLine(words));
                bare();
            }
            case "q" -> {
                text.append('"');
                inline(text);
                text.append('"');
            }
            case "td", "th" -> {
                if (!text.toString().isBlank()) text.append(" \\| ");
                inline(text);
            }
            default -> inline(text);
        }
    }

    private void add(StringBuilder text, String piece) {
        if (text.length() + piece.length() > CatalogShape.LONGEST)
            throw ImportRefusal.at(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(),
                    "exchange.refused.long", CatalogShape.LONGEST);
        text.append(piece);
    }

    private static String collapse(CharSequence text) {
        return BLANKS.matcher(text).replaceAll(" ").strip().replace(BREAK, '\n');
    }
}
