package org.sanad.keys;

import java.net.URI;

/** The name under which an installation signs credentials: {@code did:web} of its address (W3C CCG, did:web method). */
public final class Did {

    private Did() {}

    /**
     * @param address public address of the installation, such as {@code https://verify.example.org} or
     *     {@code http://localhost:8080}
     */
    public static String of(URI address) {
        return "did:web:" + address.getRawAuthority().replace(":", "%3A") + address.getRawPath().replace('/', ':');
    }
}
