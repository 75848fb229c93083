package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.sanad.identity.OpenToAll;
import org.sanad.keys.Did;
import org.sanad.keys.Keys;
import org.sanad.platform.RuleBroken;
import org.sanad.server.Settings;

/**
 * What has become of credentials, for programs that hold them: W3C Bitstring Status Lists v1.0, one bit for each
 * certificate. A list is signed when it is asked for, so that it is never older than the database; nobody who reads one
 * learns which certificate is asked about.
 */
@ApplicationScoped
@Transactional
public class StatusLists {

    /** Bits of a list: the smallest number that the standard allows, section 6.1. */
    static final int SIZE = 131_072;

    /** Half full, a random place is found at once. */
    private static final int FULL = SIZE / 2;
    private static final int DRAWS = 40;
    private static final Duration LIFE = Duration.ofDays(1);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Pattern NAME = Pattern.compile("([1-9]\\d{0,5})-(revocation|suspension)");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Why a bit is set. */
    enum Purpose {
        REVOCATION(Status.WITHDRAWN, Status.SUPERSEDED), SUSPENSION(Status.SUSPENDED);

        private final Set<Status> statuses;

        Purpose(Status... statuses) {
            this.statuses = Set.of(statuses);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @PersistenceContext EntityManager db;
    @Inject Keys keys;
    @Inject Settings settings;
    @Inject Clock clock;

    /** A place that no other certificate has. Two that draw the same at once meet at the constraint. */
    StatusPlace free() {
        var last = db.createQuery("select max(c.statusList) from Certificate c", Integer.class).getSingleResult();
        int list = last == null ? 1 : last;
        if (count("select count(c) from Certificate c where c.statusList = :list", list, null) >= FULL) list++;
        for (int draw = 0; draw < DRAWS; draw++) {
            int index = RANDOM.nextInt(SIZE);
            if (count("select count(c) from Certificate c where c.statusList = :list and c.statusIndex = :index", list,
                    index) == 0)
                return new StatusPlace(list, index);
        }
        throw new IllegalStateException("No free place in status list " + list);
    }

    private long count(String query, int list, Integer index) {
        var asked = db.createQuery(query, Long.class).setParameter("list", list);
        return (index == null ? asked : asked.setParameter("index", index)).getSingleResult();
    }

    /** The list of this name, such as {@code 1-revocation}, as {@code vc+jwt}. */
    @OpenToAll
    public String read(String name) {
        var asked = NAME.matcher(name);
        if (!asked.matches()) throw RuleBroken.notFound();
        int list = Integer.parseInt(asked.group(1));
        var purpose = Purpose.valueOf(asked.group(2).toUpperCase(Locale.ROOT));
        if (count("select count(c) from Certificate c where c.statusList = :list", list, null) == 0)
            throw RuleBroken.notFound();
        var set = db
                .createQuery(
                        "select c.statusIndex from Certificate c where c.statusList = :list and c.status in :statuses",
                        Integer.class)
                .setParameter("list", list).setParameter("statuses", purpose.statuses).getResultList();
        var address = address(settings.baseUrl(), list, purpose);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var json = Json.createObjectBuilder().add("@context", Json.createArrayBuilder().add(Credential.W3C))
                .add("id", address)
                .add("type", Json.createArrayBuilder().add("VerifiableCredential").add("BitstringStatusListCredential"))
                .add("issuer", Did.of(settings.baseUrl())).add("validFrom", now.toString())
                .add("validUntil", now.plus(LIFE).toString())
                .add("credentialSubject",
                        Json.createObjectBuilder().add("id", address + "#list").add("type", "BitstringStatusList")
                                .add("statusPurpose", purpose.toString()).add("ttl", FRESH.toMillis())
                                .add("encodedList", encoded(set)));
        return keys.current().sign(json.build(), Credential.TYPE);
    }

    static String address(URI base, int list, Purpose purpose) {
        return base + "/status-lists/" + list + "-" + purpose;
    }

    /** The first index is the leftmost bit; GZIP, then base64url without padding behind the sign of its multibase. */
    static String encoded(List<Integer> set) {
        var bits = new byte[SIZE / 8];
        for (int index : set) bits[index / 8] |= (byte) (0x80 >> index % 8);
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
