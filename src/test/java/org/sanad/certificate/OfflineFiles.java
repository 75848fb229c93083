package org.sanad.certificate;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.sanad.proof.P256;

/**
 * What a client without us may have in his hands: files of an installation, some of them tampered with, and the keys it
 * publishes.
 */
public final class OfflineFiles {

    private final Path folder;
    private final Signed ours;

    OfflineFiles(Path folder, Signed ours) {
        this.folder = folder;
        this.ours = ours;
    }

    /** Of a new installation. */
    public static OfflineFiles in(Path folder) {
        return new OfflineFiles(folder, Signed.installation());
    }

    /** The keys that it publishes. */
    public Path keys() {
        return keys(ours, "jwks.json");
    }

    /** One of each kind, the good and the bad. */
    public List<Path> all() {
        String credential = credentialText();
        Path foreign = write("foreign.pdf", Signed.installation().certificate(Sample.certificate()));
        List<Path> all = new ArrayList<>(nested());
        all.addAll(spaced());
        all.addAll(forged());
        all.add(write("stamped.pdf", stamped()));
        all.addAll(List.of(certificate(), write("report.pdf", ours.report(Sample.report())), flipped(), appended(),
                swapped(), foreign, credential(), write("changed.jwt", credential.replaceFirst("\\.e", ".f")),
                write("cut.jwt", credential.substring(0, credential.length() - 1) + "_"),
                write("notes.txt", "Our firm is certified.")));
        return all;
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path keys(Signed of, String name) {
        var set = Json.createArrayBuilder();
        for (var key : of.keys().published()) {
            var point = key.key().getW();
            set.add(Json.createObjectBuilder().add("kty", "EC").add("crv", "P-256").add("kid", "any name")
                    .add("x", P256.coordinate(point.getAffineX())).add("y", P256.coordinate(point.getAffineY())));
        }
        return write(name, Json.createObjectBuilder().add("keys", set).build().toString());
    }

    Path certificate() {
        return write("certificate.pdf", ours.certificate(Sample.certificate()));
    }

    Path flipped() {
        byte[] bytes = ours.certificate(Sample.certificate());
        bytes[bytes.length / 3] ^= 1;
        return write("flipped.pdf", bytes);
    }

    Path appended() {
        byte[] good = ours.certificate(Sample.certificate());
        byte[] update = "\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(good, good.length + update.length);
        System.arraycopy(update, 0, all, good.length, update.length);
        return write("appended.pdf", all);
    }

    /** Signed by us as a whole, but with the credential of another certificate in it. */
    Path swapped() {
        Signing signing = ours.begin();
        var facts = Sample.certificate();
        var other = new CertificateFacts("0000-1111-2222-3333", facts.firm(), facts.country(), facts.scope(),
                facts.framework(), facts.frameworkVersion(), "99.9", "A", "A", facts.assurance(),
                facts.exclusionShare(),
                facts.auditBody(), facts.auditor(), facts.certifier(), facts.issuedAt(), facts.expiresAt(),
                facts.recordHash(), java.net.URI.create(Signed.BASE + "/verify/0000-1111-2222-3333"), facts.caps());
        return write("swapped.pdf", signing
                .sign(CertificatePdf.of(facts, Pdf.english(), signing.signatory(), ours.credential(other, null))));
    }

    /** What would end the thread of many a reader of JSON. */
    List<Path> nested() {
        String header = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(("{\"alg\":\"ES256\",\"kid\":\"" + ours.key().kid() + "\",\"typ\":\"vc+jwt\"}")
                        .getBytes(StandardCharsets.UTF_8));
        List<Path> nested = new ArrayList<>();
        for (int depth : new int[] {30, 31, 32, 900, 5_000}) {
            String deep = encoded("[".repeat(depth) + "]".repeat(depth));
            nested.addAll(List.of(write(depth + "-payload.jwt", header + "." + deep + ".AA"),
                    write(depth + "-header.jwt", deep + "." + encoded("1") + ".AA"),
                    write(depth + "-both.jwt", deep + "." + deep + ".AA")));
        }
        for (String number : new String[] {"1".repeat(60), "1".repeat(2_000), "1e999999999",
                "\"" + "[".repeat(99) + "\""})
            nested.add(write("number-" + number.length() + ".jwt", header + "." + encoded(number) + ".AA"));
        return nested;
    }

    /** Only what people's programs put around a text is white space: not what one alphabet or another calls so. */
    List<Path> spaced() {
        List<Path> spaced = new ArrayList<>(List.of(write("spaced.jwt", " \t\r\n" + credentialText() + "\r\n \t\n")));
        for (int other : new int[] {0x00, 0x0b, 0x0c, 0x1c, 0x1f, 0x85, 0xa0, 0xff}) {
            spaced.add(write("after-" + other + ".jwt",
                    (credentialText() + (char) other).getBytes(StandardCharsets.ISO_8859_1)));
            spaced.add(write("before-" + other + ".jwt",
                    ((char) other + credentialText()).getBytes(StandardCharsets.ISO_8859_1)));
        }
        return spaced;
    }

    /** What anybody can make of our files, so that other programs call them signed by us. */
    List<Path> forged() {
        byte[] unstamped =
                ours.at(ours.now(), "SANAD_TSA_URL", "http://localhost:1/tsr").certificate(Sample.certificate());
        byte[] stamped = stamped();
        return List.of(write("malleated.pdf", Forged.malleated(ours.certificate(Sample.certificate()))),
                write("malleated.jwt", Forged.malleated(credentialText())),
                write("stamped-afterwards.pdf", Forged.stamped(unstamped, ours.now())),
                write("stamped-early.pdf", Forged.stamped(stamped, ours.now().minusSeconds(200_000_000))),
                write("stamped-late.pdf", Forged.stamped(stamped, ours.now().plusSeconds(100_000))),
                write("unstamped.pdf", Forged.unstamped(stamped)));
    }

    byte[] stamped() {
        return StampAuthority.called("CN=Test TSA").whileAsked(
                authority -> ours.at(ours.now(), "SANAD_TSA_URL", authority).certificate(Sample.certificate()));
    }

    private static String encoded(String value) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(("{\"id\":" + value + "}").getBytes(StandardCharsets.UTF_8));
    }

    Path credential() {
        return write("credential.jwt", credentialText() + "\n");
    }

    String credentialText() {
        return ours.credential(Sample.certificate(), null);
    }
}
