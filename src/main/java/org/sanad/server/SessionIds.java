package org.sanad.server;

import com.sun.enterprise.util.uuid.UuidGenerator;
import java.security.SecureRandom;
import java.util.HexFormat;

/** HTTP session ids of 256 random bits; the server's own carry 56, OWASP ASVS 5.0 V7.2.3 asks for 128 at least. */
public final class SessionIds implements UuidGenerator {

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generateUuid() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String generateUuid(Object subject) {
        return generateUuid();
    }
}
