package org.sanad.platform;

import java.security.SecureRandom;
import java.util.Base64;

/** Random text that opens something: shown once, kept only as {@link Sha256}. 256 bits, so a plain hash is enough. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** 43 URL-safe characters. */
    public static String next() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    public static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
