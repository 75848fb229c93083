package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanad.support.Given.ADMIN;
import static org.sanad.support.Given.INDUS;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.sanad.support.Database;
import org.sanad.support.Mailbox;
import org.sanad.support.OnEachDatabase;

/** A stranger takes a checkpoint and the published keys, and checks the one with the other. */
class CheckpointIT {

    @OnEachDatabase
    void a_signed_head_of_the_trail_verifies_with_the_published_keys_and_one_changed_letter_does_not(Database database)
            throws GeneralSecurityException {
        var server = database.server();
        server.given().started(INDUS);
        assertThat(server.as(ADMIN).get("/trail/check").is(200).json().getBoolean("intact")).isTrue();
        var checkpoint = server.anonymous().get("/trail/checkpoints?limit=1").is(200).list().getJsonObject(0);
        var parts = checkpoint.getString("signature").split("\\.");
        var header = decoded(parts[0]);
        var key = server.anonymous().get(server.address() + "/.well-known/jwks.json").is(200).json()
                .getJsonArray("keys").stream().map(JsonValue::asJsonObject)
                .filter(one -> one.getString("kid").equals(header.getString("kid"))).findFirst().orElseThrow();
        assertThat(verifies(key, parts[0] + "." + parts[1], parts[2])).isTrue();
        assertThat(verifies(key, parts[0] + "." + parts[1].replaceFirst(".$", parts[1].endsWith("A") ? "B" : "A"),
                parts[2])).isFalse();
        var payload = decoded(parts[1]);
        assertThat(payload.getString("root")).isEqualTo(checkpoint.getString("root")).hasSize(64);
        assertThat(payload.getInt("size")).isEqualTo(checkpoint.getInt("size")).isPositive();
        assertThat(Mailbox.text(Mailbox.awaited("keeper@elsewhere.example", checkpoint.getString("signature"))))
                .contains(checkpoint.getString("root"), "rewritten");
    }

    private static JsonObject decoded(String part) {
        return Json
                .createReader(new StringReader(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8)))
                .readObject();
    }

    private static boolean verifies(JsonObject jwk, String signed, String signature) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(number(jwk.getString("x")), number(jwk.getString("y")));
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class))));
        check.update(signed.getBytes(StandardCharsets.US_ASCII));
        return check.verify(Base64.getUrlDecoder().decode(signature));
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }
}
