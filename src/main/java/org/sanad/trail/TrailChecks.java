package org.sanad.trail;

import static org.sanad.identity.Role.ADMIN;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sanad.identity.Permitted;
import org.sanad.keys.Keys;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;

/** Walking the whole trail: for administrators, one walk at a time, and for the command {@code verify-trail}. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class TrailChecks {

    private static final Logger LOG = Logger.getLogger(TrailChecks.class.getName());
    private static final int PAGE = 2_000;
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);
    private static final Semaphore ONE = new Semaphore(1);

    @Resource(lookup = "java:comp/DefaultManagedExecutorService") Executor reading;
    @Inject TrailPages pages;
    @Inject SealingSchedule sealing;
    @Inject Keys keys;
    @Inject Clock clock;

    /** Seals what is committed, then walks from the first act to the last. */
    @Permitted(ADMIN)
    public TrailVerdict walk() {
        if (!ONE.tryAcquire()) throw new RuleBroken(RuleBroken.Kind.TOO_MANY, "trail.check.busy");
        try {
            return verify(List.of());
        } finally {
            ONE.release();
        }
    }

    /** @param kept genuine heads that were kept elsewhere */
    TrailVerdict verify(List<RetainedCheckpoint> kept) {
        seal();
        long last = pages.last();
        var checkpoints = pages.checkpoints();
        var check = new TrailCheck(checkpoints, last, kept, keys.published());
        var broken = links(check).or(check::end).or(this::slippedIn);
        return verdict(check, checkpoints.size(), broken.orElse(null));
    }

    /**
     * Where the database does not let it seal, somebody was at its rows, or another server was quicker: the walk tells.
     */
    private void seal() {
        try {
            sealing.now();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The newest acts could not be sealed before the walk", e);
        }
    }

    /** Reads the next page while this one is checked: both take about as long. */
    private Optional<TrailCheck.Broken> links(TrailCheck check) {
        var page = pages.links(0, PAGE);
        for (long last = page.size();; last += page.size()) {
            long place = last;
            var next =
                    page.size() < PAGE ? null : CompletableFuture.supplyAsync(() -> pages.links(place, PAGE), reading);
            for (var link : page) {
                var broken = check.next(link.seal(), link.entry());
                if (broken.isPresent()) return broken;
            }
            if (next == null) return Optional.empty();
            page = next.join();
        }
    }

    private static TrailVerdict verdict(TrailCheck check, long checkpoints, TrailCheck.Broken broken) {
        return broken == null
                ? new TrailVerdict(check.places(), checkpoints, check.root(), check.chain(), null, 0, null)
                : new TrailVerdict(check.places(), checkpoints, check.root(), check.chain(), broken.fault(),
                        broken.place(), broken.entry());
    }

    /** Everything older than any open transaction is sealed; what is not came by another door. */
    private Optional<TrailCheck.Broken> slippedIn() {
        return pages.unsealed(Ids.before(clock.instant().minus(LONGEST_TRANSACTION)))
                .map(id -> new TrailCheck.Broken(0, id, TrailCheck.Fault.ENTRY_UNSEALED));
    }
}
