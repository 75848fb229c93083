package org.sanad.exchange;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sanad.oscal.Prose;

/**
 * The texts of an XLSX workbook. Formulas are not reckoned: what counts is the result that the spreadsheet program
 * saved.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376,
 *      SpreadsheetML</a>
 */
final class XlsxReader {

    static final int MOST_SHEETS = 50;
    private static final int MOST_STRINGS = 300_000;
    private static final int MOST_CELLS = 1_000_000;
    private static final Set<String> TRUE = Set.of("1", "true", "on");

    private record Tab(String name, String relation, boolean hidden) {}

    private record Cell(String text, boolean date) {

        static Cell of(String text) {
            return new Cell(text, false);
        }
    }

    private record Relation(String type, String target) {}

    private final XlsxParts parts;
    private final TableRows.Budget budget = new TableRows.Budget();
    private final List<String> strings = new ArrayList<>();
    private final NumberFormats formats = new NumberFormats();
    private int cells;

    private XlsxReader(XlsxParts parts) {
        this.parts = parts;
    }

    static List<TableSheet> read(byte[] content) {
        return new XlsxReader(XlsxParts.of(content)).sheets();
    }

    private List<TableSheet> sheets() {
        var relations = new HashMap<String, Relation>();
        each("xl/_rels/workbook.xml.rels", "Relationship", xml -> relations.put(attribute(xml, "Id"),
                new Relation(attribute(xml, "Type"), path(attribute(xml, "Target")))));
        for (var relation : relations.values()) {
            if (relation.type().endsWith("/sharedStrings")) read(relation.target(), this::strings);
            if (relation.type().endsWith("/styles")) read(relation.target(), formats::read);
        }
        each(XlsxParts.WORKBOOK, "workbookPr", xml -> formats.countFrom1904(TRUE.contains(attribute(xml, "date1904"))));
        var tabs = new ArrayList<Tab>();
        each(XlsxParts.WORKBOOK, "sheet", xml -> tabs.add(new Tab(attribute(xml, "name"), attribute(xml, "id"),
                attribute(xml, "state").toLowerCase(Locale.ROOT).endsWith("hidden"))));
        if (tabs.size() > MOST_SHEETS) throw ImportRefusal.of("exchange.refused.sheets", MOST_SHEETS);
        var sheets = new ArrayList<TableSheet>();
        for (var tab : tabs) {
            var relation = relations.get(tab.relation());
            if (relation != null && relation.type().endsWith("/worksheet") && parts.get(relation.target()) != null)
                sheets.add(sheet(tab, relation.target()));
        }
        if (sheets.isEmpty()) throw ImportRefusal.of("exchange.refused.no-spreadsheet");
        return sheets;
    }

    private static String path(String target) {
        try {
            return URI.create("/xl/").resolve(target).getPath().substring(1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ImportRefusal.of("exchange.refused.spreadsheet-broken");
        }
    }

    /** What one part is read by. */
    interface PartReader {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private void read(String part, PartReader reader) {
        var bytes = parts.get(part);
        if (bytes == null) return;
        try {
            reader.read(StreamedXml.of(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException | NumberFormatException e) {
            throw ImportRefusal.of("exchange.refused.spreadsheet-broken");
        }
    }

    private void each(String part, String element, Consumer<XMLStreamReader> take) {
        read(part, xml -> {
            while (next(xml)) {
                if (starts(xml, element)) take.accept(xml);
            }
        });
    }

    static boolean next(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.hasNext()) return false;
        xml.next();
        StreamedXml.refuseDocumentType(xml);
        return true;
    }

    static boolean starts(XMLStreamReader xml, String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    static boolean ends(XMLStreamReader xml, String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** By its local name: the two editions of the standard have different namespaces. Empty where it is missing. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        }
        return "";
    }

    private void strings(XMLStreamReader xml) throws XMLStreamException {
        while (next(xml)) {
            if (!starts(xml, "si")) continue;
            if (strings.size() == MOST_STRINGS) throw ImportRefusal.of("exchange.refused.values", MOST_STRINGS);
            strings.add(text(xml, "si"));
        }
    }

    /** The runs of text within an element; how East Asian text is pronounced ({@code rPh}) is left out. */
    private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        int aside = 0;
        boolean inText = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals(element)) {
            StreamedXml.refuseDocumentType(xml);
            if (starts(xml, "rPh")) aside++;
            else if (ends(xml, "rPh")) aside--;
            else if (starts(xml, "t")) inText = aside == 0;
            else if (ends(xml, "t")) inText = false;
            else if (inText && xml.isCharacters()) text.append(xml.getText());
        }
        return NumberFormats.unescape(text.toString());
    }

    private TableSheet sheet(Tab tab, String part) {
        var rows = new TableRows(Prose.shorten(Prose.line(tab.name()), 100), budget);
        read(part, xml -> {
            int row = 0;
            int column = -1;
            while (next(xml)) {
                if (starts(xml, "row")) {
                    var number = attribute(xml, "r");
                    row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
                    column = -1;
                } else if (starts(xml, "c")) {
                    column = column(attribute(xml, "r"), column + 1);
                    if (++cells > MOST_CELLS) throw ImportRefusal.of("exchange.refused.values", MOST_CELLS);
                    var cell = cell(xml);
                    rows.cell(row, column, cell.text());
                    if (cell.date()) rows.date(column);
                } else if (ends(xml, "row")) {
                    rows.endRow(row);
                }
            }
        });
        return rows.sheet(tab.hidden());
    }

    /** {@code AB12} is column 27, counted from 0. */
    private static int column(String reference, int next) {
        if (reference.isEmpty()) return next;
        int column = 0;
        int at = 0;
        for (; at < reference.length() && at < 3 && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z'; at++)
            column = column * 26 + reference.charAt(at) - 'A' + 1;
        if (at == 0 || at == reference.length() || !Character.isDigit(reference.charAt(at)))
            throw ImportRefusal.of("exchange.refused.spreadsheet-broken");
        return column - 1;
    }

    private Cell cell(XMLStreamReader xml) throws XMLStreamException {
        var type = attribute(xml, "t");
        var style = attribute(xml, "s");
        var value = "";
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c")) {
            StreamedXml.refuseDocumentType(xml);
            if (starts(xml, "v")) value = xml.getElementText();
            else if (starts(xml, "is")) return Cell.of(text(xml, "is"));
        }
        if (value.isEmpty()) return Cell.of("");
        return switch (type) {
            case "s" -> Cell.of(shared(Integer.parseInt(value.strip())));
            case "str" -> Cell.of(NumberFormats.unescape(value));
            case "b" -> Cell.of(value.strip().equals("1") ? "true" : "false");
            case "", "n" -> new Cell(formats.text(value.strip(), style), formats.date(style));
            case "d" -> new Cell(value, true);
            default -> Cell.of(value);
        };
    }

    private String shared(int index) {
        if (index < 0 || index >= strings.size()) throw ImportRefusal.of("exchange.refused.spreadsheet-broken");
        return strings.get(index);
    }
}
