package org.sanad.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.sanad.platform.Secret;

/**
 * Argon2id in the PHC string form {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Parameters after OWASP's Password
 * Storage Cheat Sheet: 19 MiB, two passes, one lane. At most four are computed at once, so that a flood of sign-ins
 * cannot exhaust the heap.
 */
final class PasswordHash {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LENGTH = 32;
    private static final Semaphore AT_ONCE = new Semaphore(4, true);
    /** Compared against when there is no such person, so that the answer takes as long. */
    static final String OF_NOBODY = of(Secret.next());

    private PasswordHash() {}

    static String of(String password) {
        var salt = Secret.bytes(16);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(compute(password, salt, MEMORY_KIB, PASSES, 1, LENGTH));
    }

    static boolean matches(String password, String phc) {
        var parts = phc.split("\\$");
        if (parts.length != 6 || !"argon2id".equals(parts[1])) return false;
        var costs = parts[3].split("[=,]");
        var expected = Base64.getDecoder().decode(parts[5]);
        var actual = compute(password, Base64.getDecoder().decode(parts[4]), Integer.parseInt(costs[1]),
                Integer.parseInt(costs[3]),
                Integer.parseInt(costs[5]), expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    private static byte[] compute(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withSalt(salt).withMemoryAsKB(memory).withIterations(passes).withParallelism(lanes).build());
        var hash = new byte[length];
        AT_ONCE.acquireUninterruptibly();
        try {
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            AT_ONCE.release();
        }
        return hash;
    }
}
