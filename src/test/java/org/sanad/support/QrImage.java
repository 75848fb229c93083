package org.sanad.support;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A photo of a sheet with a QR code on it, as a phone makes one. */
public final class QrImage {

    private QrImage() {}

    /**
     * @param degrees by which the sheet lies askew;
     * @param type of the image, such as {@link BufferedImage#TYPE_INT_RGB}
     */
    public static BufferedImage of(String text, int width, int height, double degrees, int type) {
        var image = new BufferedImage(width, height, type);
        var ink = image.createGraphics();
        ink.setColor(new Color(0xd8d2c4));
        ink.fillRect(0, 0, width, height);
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        ink.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        ink.drawImage(sheet(text, width * 3 / 4, height * 3 / 4), width / 8, height / 8, null);
        ink.dispose();
        return image;
    }

    private static BufferedImage sheet(String text, int width, int height) {
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var ink = sheet.createGraphics();
        ink.setColor(new Color(0xf4f1ea));
        ink.fillRect(0, 0, width, height);
        draw(ink, text, width / 3, height / 3, Math.min(width, height) / 3);
        ink.dispose();
        return sheet;
    }

    private static void draw(Graphics2D ink, String text, int left, int top, int size) {
        try {
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            int module = Math.max(2, size / modules.getWidth());
            ink.setColor(new Color(0x1d2530));
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y) == 1) ink.fillRect(left + x * module, top + y * module, module, module);
                }
            }
        } catch (WriterException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    public static byte[] bytes(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
