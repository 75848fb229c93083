package org.sanad.certificate;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import org.openpdf.text.pdf.PdfContentByte;

/** A QR code (ISO/IEC 18004) as filled squares, with error correction M: 15 % of it may be covered. */
final class QrCode {

    private final ByteMatrix modules;

    QrCode(String content) {
        try {
            modules = Encoder.encode(content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + content, e);
        }
    }

    /** Draws without the quiet zone of four modules, which must stay empty around it. */
    void draw(PdfContentByte ink, float left, float top, float size) {
        float module = size / modules.getWidth();
        ink.setColorFill(Palette.INK);
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                int end = column;
                while (end < modules.getWidth() && modules.get(end, row) == 1) {
                    end++;
                }
                if (end > column) {
                    ink.rectangle(left + column * module, top - (row + 1) * module, (end - column) * module, module);
                    column = end;
                }
            }
        }
        ink.fill();
    }
}
