package org.sanad.proof;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a credential of ours says. It is worth as much as the signature over it.
 *
 * @param id     the address that says what it is worth today; ends with the serial
 * @param issuer name and address of who issued it
 */
public record Claims(String id, String serial, String issuer, String firm, String checklist, String version,
        String scope, String score, String band, String assurance, String auditBody,
        String auditor, String certifier, String rootHash, Instant issued, Instant until) {

    /** Empty unless it has the form of ours. */
    public static Optional<Claims> of(JsonObject credential) {
        try {
            JsonObject subject = credential.getJsonObject("credentialSubject");
            JsonObject issuer = credential.getJsonObject("issuer");
            String id = credential.getString("id");
            String serial = subject.getString("serial");
            if (!id.endsWith("/" + serial)) return Optional.empty();
            return Optional.of(new Claims(id, serial, issuer.getString("name") + ", " + issuer.getString("url"),
                    subject.getJsonArray("identifier").getJsonObject(0).getString("identityHash"),
                    subject.getString("framework"), subject.getString("frameworkVersion"), subject.getString("scope"),
                    result(subject, "score"), result(subject, "band"),
                    result(subject, "assurance"), subject.getString("auditBody"), subject.getString("auditor"),
                    subject.getString("certifier"), subject.getString("rootHash"),
                    Instant.parse(credential.getString("validFrom")),
                    Instant.parse(credential.getString("validUntil"))));
        } catch (NullPointerException | ClassCastException | IndexOutOfBoundsException | DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static String result(JsonObject subject, String what) {
        JsonArray results = subject.getJsonArray("result");
        return results.getValuesAs(JsonObject.class).stream()
                .filter(result -> result.getString("resultDescription").endsWith("#" + what))
                .map(result -> result.getString("value")).findFirst().orElseThrow(NullPointerException::new);
    }
}
