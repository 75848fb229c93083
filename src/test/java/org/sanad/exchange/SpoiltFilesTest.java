package org.sanad.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sanad.framework.FrameworkReader;
import org.sanad.framework.FrameworkWriter;
import org.sanad.framework.MalformedFramework;
import org.sanad.platform.RuleBroken;

/** Files with bytes changed, doubled or cut off at random: taken or refused, and never anything else. */
class SpoiltFilesTest {

    private static final int TRIES = 300;
    private static final String XML = """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" \
            uuid="x"><metadata><title>S</title><version>1</version><oscal-version>1.1.2</oscal-version></metadata>
            <group id="g"><title>G</title><control id="a"><title>A</title><prop name="label" value="A-1"/><part \
            name="statement"><p>x <insert id-ref="p"/></p></part></control></group></catalog>
            """;

    private static void spoil(byte[] good, Consumer<byte[]> read) {
        var random = new Random(53);
        int taken = 0;
        for (int i = 0; i < TRIES; i++) {
            var bytes = good.clone();
            for (int change = random.nextInt(4); change >= 0; change--)
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256)
                        : "\"<>{}[]&;,\\0".charAt(random.nextInt(12)));
            if (random.nextInt(5) == 0) bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            try {
                read.accept(bytes);
                taken++;
            } catch (RuleBroken e) {
                assertThat(Sentences.of(e)).isNotBlank();
            }
        }
        assertThat(taken).isLessThan(TRIES);
    }

    private static void catalogue(byte[] content) {
        var framework = CatalogReader.read("x", content);
        try {
            assertThat(FrameworkReader.read("x", FrameworkWriter.write(framework))).isEqualTo(framework);
        } catch (MalformedFramework e) {
            throw new AssertionError(e);
        }
    }

    private static void spreadsheet(byte[] content) {
        for (var sheet : Spreadsheet.open("x", content).sheets()) {
            var columns = ColumnMapping.guess(sheet);
            SheetReader.read(sheet, columns, new ChecklistHeading("", "Title", "1", "P", "L", "S", "")).require();
        }
    }

    @Test
    void json() {
        spoil(CatalogWriter.write(OscalExportTest.SAMPLE, Instant.EPOCH).getBytes(StandardCharsets.UTF_8),
                SpoiltFilesTest::catalogue);
    }

    @Test
    void xml() {
        spoil(XML.getBytes(StandardCharsets.UTF_8), SpoiltFilesTest::catalogue);
    }

    @Test
    void workbooks() {
        spoil(Workbooks.of(new String[] {"Code", "Title", "Check"}, new String[] {"A.1", "One", "x"},
                new String[] {"A.2", "Two", "y"}), SpoiltFilesTest::spreadsheet);
        var parts = Workbooks.parts(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row "
                        + "r=\"2\"><c><v>1</v></c><c t=\"str\"><v>x</v></c></row>");
        for (var part : parts.keySet()) {
            spoil(parts.get(part).getBytes(StandardCharsets.UTF_8), bytes -> {
                var spoilt = new LinkedHashMap<>(parts);
                spoilt.put(part, new String(bytes, StandardCharsets.ISO_8859_1));
                spreadsheet(Workbooks.zip(spoilt));
                if (part.startsWith("[")) throw new RuleBroken(RuleBroken.Kind.INVALID, "exchange.head");
            });
        }
    }

    @Test
    void tables() {
        spoil("Code,Title,Check\nA.1,\"One, two\",x\nA.2,Two,\"y\nz\"\n".getBytes(StandardCharsets.UTF_8),
                SpoiltFilesTest::spreadsheet);
    }
}
