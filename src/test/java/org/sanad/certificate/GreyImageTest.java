package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanad.support.QrImage;

class GreyImageTest {

    private static final String ADDRESS = "https://verify.sanad.example/verify/" + Sample.SERIAL;
    private static final URI BASE = URI.create("https://verify.sanad.example");

    private static GreyImage read(byte[] bytes) throws Exception {
        return GreyImage.read(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @CsvSource({"jpeg, 4000, 3000, 0, 1", "jpeg, 3000, 4000, 12, 1", "png, 1200, 900, 90, 1", "png, 800, 800, 0, 2",
            "png, 900, 700, 180, 10", "jpeg, 900, 700, -20, 10", "png, 700, 700, 0, 12", "png, 700, 700, 5, 13"})
    void finds_the_code_however_the_photo_was_taken(String format, int width, int height, double degrees, int type)
            throws Exception {
        GreyImage photo = read(QrImage.bytes(QrImage.of(ADDRESS, width, height, degrees, type), format));
        assertThat((long) photo.width() * photo.height()).isLessThan(4_000_000);
        assertThat(photo.codes()).containsExactly(ADDRESS);
    }

    @Test
    void a_photo_without_a_code_has_none() throws Exception {
        BufferedImage noise = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < 640 * 480; i++) noise.setRGB(i % 640, i / 640, random.nextInt(0x1000000));
        assertThat(read(QrImage.bytes(noise, "jpeg")).codes()).isEmpty();
        assertThat(read(QrImage.bytes(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png")).codes()).isEmpty();
    }

    @Test
    void what_claims_to_be_huge_is_not_unpacked() {
        for (int[] size : new int[][] {{60_000, 60_000}, {1_000_000, 1}, {1, 2_000_000_000}, {11_000, 11_000}}) {
            assertThatThrownBy(() -> read(png(size[0], size[1]))).as("%s", Arrays.toString(size))
                    .isInstanceOf(GreyImage.Unreadable.class);
        }
    }

    private static byte[] png(int width, int height) {
        byte[] good = QrImage.bytes(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png");
        ByteBuffer.wrap(good).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(good, 12, 17);
        ByteBuffer.wrap(good).putInt(29, (int) sum.getValue());
        return good;
    }

    @Test
    void a_progressive_photo_may_be_only_as_large_as_it_can_be_unpacked_as_a_whole() throws Exception {
        byte[] progressive = progressive();
        assertThat(read(progressive).codes()).containsExactly(ADDRESS);
        int frame = 0;
        for (; (progressive[frame] & 0xff) != 0xff || (progressive[frame + 1] & 0xff) != 0xc2; frame++);
        ByteBuffer.wrap(progressive).putShort(frame + 5, (short) 9_000).putShort(frame + 7, (short) 9_000);
        assertThatThrownBy(() -> read(progressive)).isInstanceOf(GreyImage.Unreadable.class)
                .hasMessageContaining("too many");
    }

    private static byte[] progressive() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(QrImage.of(ADDRESS, 900, 700, 0, BufferedImage.TYPE_INT_RGB), null, null),
                    param);
        }
        return out.toByteArray();
    }

    @Test
    void what_is_no_photo_is_refused() {
        byte[] good = QrImage.bytes(QrImage.of(ADDRESS, 600, 600, 0, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] marked = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xff};
        for (byte[] bytes : new byte[][] {{}, {1}, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                "GIF89a".getBytes(StandardCharsets.US_ASCII), "<svg/>".getBytes(StandardCharsets.US_ASCII),
                marked, Arrays.copyOf(marked, 200), Arrays.copyOf(good, 30), Arrays.copyOf(png(8, 8), 40)}) {
            assertThatThrownBy(() -> read(bytes)).isInstanceOf(GreyImage.Unreadable.class);
        }
    }

    @Test
    void the_number_stands_at_the_end_of_the_address() {
        assertThat(Scans.scanned(ADDRESS, BASE)).hasValueSatisfying(scanned -> {
            assertThat(scanned.serial()).hasToString(Sample.SERIAL);
            assertThat(scanned.ours()).isTrue();
        });
        for (String code : new String[] {ADDRESS + "/", ADDRESS + "?from=code#top", " " + ADDRESS + "\n", Sample.SERIAL,
                "HTTPS://VERIFY.SANAD.EXAMPLE/VERIFY/" + Sample.SERIAL}) {
            assertThat(Scans.scanned(code, BASE)).as(code)
                    .hasValueSatisfying(scanned -> assertThat(scanned.ours()).isTrue());
        }
        for (String code : new String[] {"https://sanad.example.evil.example/verify/" + Sample.SERIAL,
                "https://verify.sanad.example@evil.example/" + Sample.SERIAL,
                "javascript://verify.sanad.example:1/" + Sample.SERIAL, "/ /" + Sample.SERIAL}) {
            assertThat(Scans.scanned(code, BASE)).as(code)
                    .hasValueSatisfying(scanned -> assertThat(scanned.ours()).isFalse());
        }
        for (String code : new String[] {"", "https://example.org", "WIFI:S:guest;P:secret;;", Sample.SERIAL + "/menu"})
            assertThat(Scans.scanned(code, BASE)).as(code).isEmpty();
    }
}
