package org.sanad.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A photo as shades of grey, which is all that a QR code needs. Its header says how large it is before any of it is
 * unpacked, and only as many of its points are read as are wanted.
 *
 * @param grey one byte for each point, line by line
 */
record GreyImage(int width, int height, byte[] grey) {

    /** Phones make photos of up to 100 million points, none of them wider than this. */
    private static final long MOST_POINTS = 100_000_000;
    private static final int WIDEST = 30_000;
    /** A progressive JPEG is unpacked as a whole, outside of the heap. */
    private static final long MOST_PROGRESSIVE = 16_000_000;
    private static final long WANTED_POINTS = 2_000_000;

    private static final int JPEG = 0xffd8ff;
    private static final int PNG = 0x89504e;
    /** Markers of a frame that is not baseline or extended sequential (ITU-T T.81, table B.1). */
    private static final Set<Integer> PROGRESSIVE = Set.of(0xc2, 0xc6, 0xca, 0xce);

    /** What is no photo, or one that is not worth unpacking. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message, Exception cause) {
            super(message, cause);
        }
    }

    static GreyImage read(InputStream file) throws Unreadable, IOException {
        var in = new BufferedInputStream(file, 1 << 16);
        in.mark(3);
        byte[] head = in.readNBytes(3);
        in.reset();
        int kind = head.length < 3 ? 0 : (head[0] & 0xff) << 16 | (head[1] & 0xff) << 8 | head[2] & 0xff;
        if (kind != JPEG && kind != PNG) throw new Unreadable("neither JPEG nor PNG", null);
        var reader = ImageIO.getImageReadersByFormatName(kind == JPEG ? "jpeg" : "png").next();
        try (var stream = new MemoryCacheImageInputStream(in)) {
            boolean progressive = kind == JPEG && isProgressive(stream);
            reader.setInput(stream, true, true);
            return read(reader, progressive ? MOST_PROGRESSIVE : MOST_POINTS);
        } catch (IOException | RuntimeException notAnImage) {
            throw new Unreadable("not an image", notAnImage);
        } finally {
            reader.dispose();
        }
    }

    private static GreyImage read(ImageReader reader, long most) throws IOException, Unreadable {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long points = (long) width * height;
        if (width > WIDEST || height > WIDEST || points > most) throw new Unreadable("too many points", null);
        int step = Math.max(1, (int) Math.round(Math.sqrt((double) points / WANTED_POINTS)));
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.canReadRaster() ? brightness(reader.readRaster(0, param)) : brightness(reader, param);
    }

    /** The first band of a JPEG is its brightness; so no profile of colours is looked at. */
    private static GreyImage brightness(Raster raster) {
        int[] samples = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (int[]) null);
        byte[] grey = new byte[samples.length];
        for (int i = 0; i < grey.length; i++) grey[i] = (byte) samples[i];
        return new GreyImage(raster.getWidth(), raster.getHeight(), grey);
    }

    private static GreyImage brightness(ImageReader reader, ImageReadParam param) throws IOException {
        BufferedImage image = reader.read(0, param);
        int width = image.getWidth();
        byte[] grey = new byte[width * image.getHeight()];
        int[] line = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, line, 0, width);
            for (int x = 0; x < width; x++) grey[y * width + x] = brightness(line[x]);
        }
        return new GreyImage(width, image.getHeight(), grey);
    }

    /** What is transparent lies on white paper. */
    private static byte brightness(int argb) {
        int sum = (argb >> 16 & 0xff) + 2 * (argb >> 8 & 0xff) + (argb & 0xff);
        return (byte) (argb >>> 24 < 0x80 ? 0xff : sum / 4);
    }

    /** Walks along the segments to the frame, and back to the beginning. */
    private static boolean isProgressive(MemoryCacheImageInputStream stream) throws IOException {
        stream.seek(2);
        int marker;
        do {
            while (stream.readUnsignedByte() != 0xff);
            do
                marker = stream.readUnsignedByte();
            while (marker == 0xff);
            if (!isFrame(marker)) stream.seek(stream.getStreamPosition() + stream.readUnsignedShort());
        } while (!isFrame(marker));
        stream.seek(0);
        return PROGRESSIVE.contains(marker);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** What the QR codes in it say; empty if there is none. */
    List<String> codes() {
        var source = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        return Stream.<Binarizer>of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))
                .map(GreyImage::codes)
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private static List<String> codes(Binarizer shades) {
        try {
            var found =
                    new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(shades), Map.of(DecodeHintType.TRY_HARDER,
                            true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE)));
            return Stream.of(found).map(Result::getText).toList();
        } catch (ReaderException none) {
            return List.of();
        }
    }
}
