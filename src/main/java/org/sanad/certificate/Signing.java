package org.sanad.certificate;

import jakarta.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.sanad.keys.SigningKey;
import org.sanad.proof.Cades;

/** What is issued at once is signed with one key, as of one moment. */
final class Signing {

    /** The token of a time stamp authority with its certificates. */
    private static final int STAMP_ROOM = 12 * 1024;
    private static final int ROOM = 1024;

    private final SigningKey key;
    private final Signatory signatory;
    private final TimeStamps stamps;
    private boolean stampMissing;

    Signing(SigningKey key, Instant at, TimeStamps stamps) {
        this.key = key;
        this.stamps = stamps;
        this.signatory = signatory(key, at, room());
    }

    private int room() {
        try {
            int room = ROOM + (stamps.wanted() ? STAMP_ROOM : 0);
            for (var certificate : key.chain()) room += certificate.getEncoded().length;
            return room;
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("The certificate of " + key.kid() + " cannot be written", e);
        }
    }

    private static Signatory signatory(SigningKey key, Instant at, int room) {
        var subject = key.certificate().getSubjectX500Principal().getName();
        try {
            var parts = new LdapName(subject).getRdns();
            return new Signatory(part(parts, "CN").orElse(subject), part(parts, "O").orElse(""), at, room);
        } catch (InvalidNameException e) {
            return new Signatory(subject, "", at, room);
        }
    }

    private static Optional<String> part(List<Rdn> parts, String type) {
        return parts.stream().filter(part -> part.getType().equalsIgnoreCase(type)).map(Rdn::getValue)
                .filter(String.class::isInstance).map(String.class::cast).findFirst();
    }

    Signatory signatory() {
        return signatory;
    }

    /** Signs a draft that was made for this signatory, in its place. */
    byte[] sign(byte[] draft) {
        var document = draft.clone();
        var place = SignaturePlace.in(document, signatory.room());
        try {
            var content = place.signed(document);
            var stamped = stamps.wanted() ? Cades.stamped(key.key(), key.chain(), content, signatory.at(), this::stamp)
                    : Optional.<byte[]>empty();
            place.fill(document, stamped.isPresent() ? stamped.get() : Cades.sign(key.key(), key.chain(), content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key " + key.kid() + " cannot sign", e);
        }
        return document;
    }

    /** A JSON object under a signature by the same key. */
    String sign(JsonObject json, String type) {
        return key.sign(json, type);
    }

    private Optional<byte[]> stamp(byte[] signature) {
        var token = stamps.token(signature, signatory.at()).filter(bytes -> bytes.length < STAMP_ROOM - ROOM);
        stampMissing |= token.isEmpty();
        return token;
    }

    /** Whether a time stamp was wanted and none was to be had. */
    boolean stampMissing() {
        return stampMissing;
    }
}
