package org.sanad.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sanad.proof.P256;
import org.sanad.server.Settings;

class KeysTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:30:00.123456Z");

    @TempDir Path home;

    private Keys at(Instant now, String... namesAndValues) {
        var values = new HashMap<String, String>();
        values.put("SANAD_HOME", home.toString());
        values.put("SANAD_BASE_URL", "https://sanad.example.org");
        for (int i = 0; i < namesAndValues.length; i += 2) values.put(namesAndValues[i], namesAndValues[i + 1]);
        return new Keys(Settings.read(values::get), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void the_first_start_makes_keys_for_the_owner_alone_and_the_next_finds_them() throws IOException {
        var keys = at(NOW);
        assertThat(at(NOW.plusSeconds(3_600)).current().kid()).isEqualTo(keys.current().kid());
        var folder = home.resolve("keys");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        for (var name : new String[] {"sanad.p12", "password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
        try (var files = Files.list(home)) {
            assertThat(files).containsExactly(folder);
        }
    }

    @Test
    void the_certificate_names_the_installation_and_is_signed_by_the_root_that_signs_itself() throws Exception {
        var chain = at(NOW).current().chain();
        assertThat(chain).hasSize(2);
        chain.get(0).verify(chain.get(1).getPublicKey());
        chain.get(1).verify(chain.get(1).getPublicKey());
        chain.get(0).checkValidity(java.util.Date.from(NOW));
        assertThat(chain.get(0).getSubjectX500Principal().getName())
                .isEqualTo("CN=Sanad issuing 2026-11-26,O=sanad.example.org");
        assertThat(chain.get(0).getIssuerX500Principal()).isEqualTo(chain.get(1).getSubjectX500Principal());
        assertThat(chain.get(0).getBasicConstraints()).isEqualTo(-1);
        assertThat(chain.get(1).getBasicConstraints()).isGreaterThanOrEqualTo(0);
        assertThat(chain.get(0).getKeyUsage()).startsWith(true, true, false);
        assertThat(chain.get(1).getNotAfter()).isEqualTo(java.util.Date.from(Instant.parse("2051-11-26T09:30:00Z")));
    }

    @Test
    void what_the_key_signs_verifies_with_the_published_one() throws Exception {
        var keys = at(NOW);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.current().key());
        signature.update((byte) 7);
        var signed = signature.sign();
        signature.initVerify(keys.published(keys.current().kid()).orElseThrow().key());
        signature.update((byte) 7);
        assertThat(signature.verify(signed)).isTrue();
    }

    /** The key of RFC 7517, appendix A.1; its thumbprint was computed with another program. */
    @Test
    void a_key_is_named_by_its_thumbprint() throws Exception {
        var x = new BigInteger(1, Base64.getUrlDecoder().decode("MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4"));
        var y = new BigInteger(1, Base64.getUrlDecoder().decode("4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"));
        var curve = ((ECPublicKey) P256.generate().getPublic()).getParams();
        var key = (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
        assertThat(P256.thumbprint(key)).isEqualTo("cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s");
        assertThat(P256.coordinate(BigInteger.ONE)).isEqualTo("A".repeat(42) + "E");
    }

    @Test
    void servers_that_start_at_once_share_one_key() throws Exception {
        assertThat(kidsOf(8, () -> at(NOW).current().kid())).hasSize(1);
        try (var files = Files.list(home)) {
            assertThat(files).containsExactly(home.resolve("keys"));
        }
    }

    @Test
    void servers_that_rotate_at_once_make_one_key() throws Exception {
        var first = at(NOW).current().kid();
        var later = NOW.plusSeconds(86_400);
        var kids = kidsOf(8, () -> at(later, "SANAD_KEY_SINCE", "2026-11-27").current().kid());
        assertThat(kids).hasSize(1).doesNotContain(first);
        assertThat(at(later).published()).hasSize(2);
    }

    private static HashSet<String> kidsOf(int servers, Callable<String> start) throws Exception {
        var barrier = new CyclicBarrier(servers);
        try (var threads = Executors.newFixedThreadPool(servers)) {
            Callable<String> together = () -> {
                barrier.await();
                return start.call();
            };
            var kids = new HashSet<String>();
            for (Future<String> kid : threads.invokeAll(IntStream.range(0, servers).mapToObj(i -> together).toList()))
                kids.add(kid.get());
            return kids;
        }
    }

    @Test
    void a_new_key_signs_and_the_former_stays_published_without_its_private_part() throws Exception {
        var former = at(NOW).current();
        var later = Instant.parse("2027-01-20T08:00:00Z");
        var keys = at(later, "SANAD_KEY_SINCE", "2027-01-15");
        assertThat(keys.current().kid()).isNotEqualTo(former.kid());
        keys.current().certificate().verify(former.chain().get(1).getPublicKey());
        assertThat(keys.published()).extracting(PublishedKey::kid).containsExactly(former.kid(), keys.current().kid());
        assertThat(keys.published().getFirst().until()).isEqualTo(later).isEqualTo(keys.published().getLast().from());
        assertThat(keys.published().getLast().until()).isEqualTo(Instant.parse("2032-01-20T08:00:00Z"));
        var store = KeyStore.getInstance(home.resolve("keys/sanad.p12").toFile(),
                Files.readString(home.resolve("keys/password")).toCharArray());
        assertThat(java.util.Collections.list(store.aliases()).stream().filter(alias -> isKey(store, alias)))
                .hasSize(2);
        assertThat(at(later.plusSeconds(86_400), "SANAD_KEY_SINCE", "2027-01-15").current().kid()).as("a further start")
                .isEqualTo(keys.current().kid());
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (java.security.KeyStoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_day_ahead_changes_nothing_yet() {
        var kid = at(NOW).current().kid();
        assertThat(at(NOW, "SANAD_KEY_SINCE", "2026-11-27").current().kid()).isEqualTo(kid);
    }

    @Test
    void a_certificate_near_its_end_is_followed_by_another() {
        var kid = at(NOW).current().kid();
        assertThat(at(Instant.parse("2030-10-20T00:00:00Z")).current().kid()).isEqualTo(kid);
        assertThat(at(Instant.parse("2030-11-20T00:00:00Z")).current().kid()).isNotEqualTo(kid);
    }

    @Test
    void a_running_server_takes_the_key_that_another_has_made() throws IOException {
        var tomorrow = NOW.plusSeconds(86_400);
        var time = new AtomicReference<>(NOW);
        var running = new Keys(Settings.read(Map.of("SANAD_HOME", home.toString())::get), new MovingClock(time));
        var kid = running.current().kid();
        time.set(tomorrow);
        assertThat(running.current().kid()).isEqualTo(kid);
        var other = at(tomorrow.plusSeconds(10), "SANAD_KEY_SINCE", "2026-11-27").current().kid();
        Files.setLastModifiedTime(home.resolve("keys/sanad.p12"), FileTime.from(tomorrow));
        assertThat(running.current().kid()).as("from a clock that is ahead by seconds").isEqualTo(other)
                .isNotEqualTo(kid);
        assertThat(running.published()).hasSize(2);
    }

    @Test
    void a_running_server_keeps_its_keys_when_the_file_is_spoilt() throws IOException {
        var running = at(NOW);
        var kid = running.current().kid();
        Files.writeString(home.resolve("keys/sanad.p12"), "not a keystore");
        assertThat(running.current().kid()).isEqualTo(kid);
        assertThatThrownBy(() -> at(NOW)).isInstanceOf(IllegalStateException.class);
    }

    private static final class MovingClock extends Clock {

        private final AtomicReference<Instant> time;

        private MovingClock(AtomicReference<Instant> time) {
            this.time = time;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time.get();
        }
    }

    @Test
    void a_password_that_is_set_lies_nowhere() throws IOException {
        var kid = at(NOW, "SANAD_KEYSTORE_PASSWORD", "a long pass phrase").current().kid();
        assertThat(home.resolve("keys/password")).doesNotExist();
        assertThat(at(NOW, "SANAD_KEYSTORE_PASSWORD", "a long pass phrase").current().kid()).isEqualTo(kid);
        assertThatThrownBy(() -> at(NOW, "SANAD_KEYSTORE_PASSWORD", "another"))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("sanad.p12 cannot be used")
                .hasMessageNotContaining("another");
    }

    @Test
    void a_folder_with_something_else_in_it_is_left_alone() throws IOException {
        Files.createFile(Files.createDirectory(home.resolve("keys")).resolve("precious"));
        assertThatThrownBy(() -> at(NOW)).hasMessageContaining("restore it");
        assertThat(home.resolve("keys/precious")).exists();
    }

    @Test
    void the_operators_own_keys_are_used_as_they_are() throws Exception {
        var root = Authority.create("Operator", NOW);
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var retired = root.certify(P256.generate(), "Operator", NOW.minusSeconds(1_000));
        store.setCertificateEntry("retired", retired);
        for (int age : new int[] {500, 100, -86_400}) {
            var pair = P256.generate();
            store.setKeyEntry("key" + age, pair.getPrivate(), "pass".toCharArray(),
                    new Certificate[] {root.certify(pair, "Operator", NOW.minusSeconds(age)), root.certificate()});
        }
        var keys = own(store);
        assertThat(keys.current().certificate()).isEqualTo(store.getCertificate("key100"));
        assertThat(keys.published()).hasSize(4).first().extracting(PublishedKey::certificate).isEqualTo(retired);
        assertThat(home.resolve("keys")).doesNotExist();
    }

    private Keys own(KeyStore store) throws Exception {
        try (var out = Files.newOutputStream(home.resolve("own.p12"))) {
            store.store(out, "pass".toCharArray());
        }
        return at(NOW, "SANAD_KEYSTORE", home.resolve("own.p12").toString(), "SANAD_KEYSTORE_PASSWORD", "pass");
    }

    @Test
    void an_operators_keystore_without_a_usable_key_is_refused() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var root = Authority.create("Operator", NOW);
        store.setKeyEntry("root", root.key(), "pass".toCharArray(), new Certificate[] {root.certificate()});
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(384);
        var large = generator.generateKeyPair();
        store.setKeyEntry("p384", large.getPrivate(), "pass".toCharArray(),
                new Certificate[] {root.certify(large, "Operator", NOW), root.certificate()});
        assertThatThrownBy(() -> own(store)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SANAD_KEYSTORE").hasMessageContaining("no ECDSA key on P-256");
    }

    @Test
    void a_private_key_of_another_certificate_is_refused() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var root = Authority.create("Operator", NOW);
        store.setKeyEntry("key", P256.generate().getPrivate(), "pass".toCharArray(),
                new Certificate[] {root.certify(P256.generate(), "Operator", NOW), root.certificate()});
        assertThatThrownBy(() -> own(store)).hasMessageContaining("does not belong to its certificate");
    }

    @Test
    void nothing_secret_is_printed() {
        var keys = at(NOW);
        assertThat(keys.current().toString()).isEqualTo("SigningKey[" + keys.current().kid() + "]");
    }
}
