package org.sanad.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.time.Instant;

/**
 * A keystore that the operator brings and keeps: a PKCS#12 file, or a token behind a PKCS#11 library. It is read and
 * never written.
 */
record OperatorKeys(String location, char[] password) implements KeySource {

    private static final String TOKEN = "pkcs11:";

    private boolean token() {
        return location.startsWith(TOKEN);
    }

    private Path file() {
        return Path.of(token() ? location.substring(TOKEN.length()) : location);
    }

    @Override
    public void prepare(Instant now) {
        // the operator's to make and to rotate
    }

    @Override
    public KeyRing read(Instant now) throws IOException, GeneralSecurityException {
        if (token()) {
            var store = KeyStore.getInstance("PKCS11", provider());
            store.load(null, password);
            return KeyRing.read(store, password, now);
        }
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file())) {
            store.load(in, password);
        }
        return KeyRing.read(store, password, now);
    }

    /** Known to the platform, so that a signature with a handle of the token's finds its way there. */
    private Provider provider() throws GeneralSecurityException {
        var plain = Security.getProvider("SunPKCS11");
        if (plain == null)
            throw new GeneralSecurityException("this Java has no PKCS#11 provider (module jdk.crypto.cryptoki)");
        var provider = plain.configure(file().toString());
        Security.addProvider(provider);
        return Security.getProvider(provider.getName());
    }

    @Override
    public FileTime changed() throws IOException {
        return Files.getLastModifiedTime(file());
    }

    @Override
    public String name() {
        return "SANAD_KEYSTORE " + location;
    }
}
