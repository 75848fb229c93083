package org.sanad.evidence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.sanad.evidence.Inspection.Reason;

/**
 * Walks the parts of an image to its end, so that half a file is refused. Pixels are not decoded.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG</a>
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81 (JPEG), annex B</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649 (WebP)</a>
 */
final class ImageContent {

    private static final int PNG_HEADER = 0x49484452;
    private static final int PNG_END = 0x49454e44;
    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    private ImageContent() {}

    static boolean isWebp(byte[] head) {
        return Signature.RIFF.begins(head) && head.length >= 16
                && new String(head, 8, 7, StandardCharsets.ISO_8859_1).equals("WEBPVP8");
    }

    static void requireWholePng(FileChannel file) throws IOException, InspectionRefusal {
        DataInputStream in = open(file, 8);
        try {
            int length = in.readInt();
            int type = in.readInt();
            if (type != PNG_HEADER || length != 13) throw new InspectionRefusal(Reason.BROKEN);
            if (in.readInt() <= 0 || in.readInt() <= 0) throw new InspectionRefusal(Reason.BROKEN);
            in.skipNBytes(length - 8 + 4);
            while (type != PNG_END) {
                length = in.readInt();
                type = in.readInt();
                if (length < 0) throw new InspectionRefusal(Reason.BROKEN);
                in.skipNBytes(length + 4L);
            }
        } catch (EOFException e) {
            throw new InspectionRefusal(Reason.BROKEN);
        }
    }

    /**
     * Up to the first scan the segments have lengths; in scans only an end marker can look like one (T.81, B.1.1.5).
     */
    static void requireWholeJpeg(FileChannel file) throws IOException, InspectionRefusal {
        DataInputStream in = open(file, 2);
        try {
            int marker = marker(in);
            boolean frame = false;
            while (marker != START_OF_SCAN) {
                if (marker == END_OF_IMAGE) throw new InspectionRefusal(Reason.BROKEN);
                frame |= isFrame(marker);
                in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
                marker = marker(in);
            }
            if (!frame) throw new InspectionRefusal(Reason.BROKEN);
            for (int previous = 0, next = in.readUnsignedByte(); previous != MARKER || next != END_OF_IMAGE;) {
                previous = next;
                next = in.readUnsignedByte();
            }
        } catch (EOFException e) {
            throw new InspectionRefusal(Reason.BROKEN);
        }
    }

    static void requireWholeWebp(FileChannel file) throws IOException, InspectionRefusal {
        DataInputStream in = open(file, 4);
        long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
        if (length < 12 || length + 8 > file.size()) throw new InspectionRefusal(Reason.BROKEN);
    }

    private static int marker(DataInputStream in) throws IOException, InspectionRefusal {
        if (in.readUnsignedByte() != MARKER) throw new InspectionRefusal(Reason.BROKEN);
        int marker = MARKER;
        while (marker == MARKER) marker = in.readUnsignedByte();
        return marker;
    }

    /** SOF0 to SOF15, without the three markers in between that mean something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static DataInputStream open(FileChannel file, long offset) throws IOException {
        return new DataInputStream(new BufferedInputStream(Channels.newInputStream(file.position(offset)), 1 << 15));
    }
}
