package org.sanad.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sanad.platform.RuleBroken;

/** The bytes of a file that somebody hands in, bounded before anything looks into them. */
final class ImportContent {

    /** In bytes. */
    static final int LARGEST = 10 * 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ImportContent() {}

    static void requireBounded(byte[] content) {
        if (content.length == 0) throw ImportRefusal.of("exchange.refused.empty");
        if (content.length > LARGEST)
            throw new RuleBroken(RuleBroken.Kind.TOO_LARGE,
                    List.of(new RuleBroken.Field("file", "exchange.refused.too-large", LARGEST >> 20)),
                    "exchange.refused.too-large", LARGEST >> 20);
    }

    /** As text, without a byte order mark. Nothing but UTF-8 is taken: a guess would spoil names without a word. */
    static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ImportRefusal.of("exchange.refused.not-utf-8");
        }
    }
}
