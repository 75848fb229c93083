package org.sanad.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfContentParser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A written document, read back. */
final class Pdf {

    private static final Pattern PLACE = Pattern.compile("1 0 0 1 (-?[\\d.]+) (-?[\\d.]+) Tm");

    private final byte[] bytes;
    private final PdfReader reader;

    Pdf(byte[] bytes) {
        try {
            this.bytes = bytes;
            reader = new PdfReader(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ResourceBundle english() {
        return ResourceBundle.getBundle("org.sanad.messages", Locale.ROOT);
    }

    PdfReader reader() {
        return reader;
    }

    int pages() {
        return reader.getNumberOfPages();
    }

    /** The same document with decoration turned into text, which the extractor otherwise leaves out. */
    Pdf withDecoration() {
        Pdf copy = new Pdf(bytes);
        for (int page = 1; page <= pages(); page++) {
            byte[] all = copy.content(page).replace("/Artifact BMC", "/Span BMC").getBytes(StandardCharsets.ISO_8859_1);
            copy.reader.setPageContent(page, all);
        }
        return copy;
    }

    /** The page's words with single spaces between them, without decoration such as running headers. */
    String text(int page) {
        try {
            String text = new PdfTextExtractor(reader).getTextFromPage(page);
            return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pages(); page++) {
            text.append(text(page)).append('\n');
        }
        return text.toString();
    }

    String content(int page) {
        try {
            return new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the drawn signs of a page mean, where they read otherwise than they are drawn, line by line. */
    List<String> meant(int page) {
        List<String> meant = new ArrayList<>();
        try {
            PdfContentParser parser = new PdfContentParser(new PRTokeniser(reader.getPageContent(page)));
            for (List<PdfObject> operation = parser.parse(null); !operation.isEmpty(); operation = parser.parse(null)) {
                if (operation.getLast().toString().equals("BDC") && operation.get(1) instanceof PdfDictionary properties
                        && properties.get(new PdfName("ActualText")) != null) {
                    meant.add(string(properties, "ActualText"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meant;
    }

    /** Where lines of text begin, as x and y in points. */
    List<double[]> places(int page) {
        List<double[]> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(content(page));
        while (matcher.find()) {
            places.add(new double[] {Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))});
        }
        return places;
    }

    List<PdfDictionary> dictionaries(Predicate<PdfDictionary> wanted) {
        List<PdfDictionary> found = new ArrayList<>();
        for (int number = 1; number < reader.getXrefSize(); number++) {
            PdfObject object = reader.getPdfObject(number);
            if (object != null && object.isDictionary() && wanted.test((PdfDictionary) object)) {
                found.add((PdfDictionary) object);
            }
        }
        return found;
    }

    /** Tags of one kind, in the order in which they were written. */
    List<PdfDictionary> tags(String type) {
        return dictionaries(dictionary -> new PdfName(type).equals(dictionary.getAsName(PdfName.S))
                && new PdfName("StructElem").equals(dictionary.getAsName(PdfName.TYPE)));
    }

    static String string(PdfDictionary dictionary, String key) {
        PdfString value = dictionary.getAsString(new PdfName(key));
        return value == null ? null : value.toUnicodeString();
    }
}
