package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanad.identity.OpenToAll;
import org.sanad.review.Assurance;
import org.sanad.scoring.Band;

/** Aggregates over active certificates, only where enough firms stand behind a figure. */
@ApplicationScoped
@Transactional
public class Insights {

    private static final String ACTIVE = " from Certificate c where c.status = :active and c.expiresAt > :now";

    /** Certificates that agree in everything that is counted. */
    record Group(String framework, Band band, Assurance assurance, long certificates, BigDecimal scores) {}

    @PersistenceContext EntityManager db;
    @Inject Clock clock;

    @OpenToAll
    public Insight insight() {
        var now = clock.instant();
        long firms = db.createQuery("select count(distinct c.firmId)" + ACTIVE, Long.class)
                .setParameter("active", Status.ACTIVE).setParameter("now", now).getSingleResult();
        if (firms < Insight.LEAST) return new Insight(firms, List.of());
        var enough = new TreeMap<String, Long>();
        db.createQuery("select c.framework, count(distinct c.firmId)" + ACTIVE + " group by c.framework",
                Object[].class).setParameter("active", Status.ACTIVE)
                .setParameter("now", now).getResultList().stream().filter(row -> (Long) row[1] >= Insight.LEAST)
                .forEach(row -> enough.put((String) row[0], (Long) row[1]));
        var groups = db
                .createQuery("select c.framework, c.band, c.assurance, count(c), sum(c.score)" + ACTIVE
                        + " group by c.framework, c.band, c.assurance", Object[].class)
                .setParameter("active", Status.ACTIVE).setParameter("now", now).getResultList().stream()
                .map(Insights::group).collect(Collectors.groupingBy(Group::framework));
        return new Insight(firms,
                enough.entrySet().stream()
                        .map(entry -> cohort(entry.getKey(), entry.getValue(), groups.get(entry.getKey())))
                        .sorted(Comparator.comparingLong(Insight.Cohort::firms).reversed()).toList());
    }

    private static Group group(Object[] row) {
        return new Group((String) row[0], (Band) row[1], (Assurance) row[2], (Long) row[3], (BigDecimal) row[4]);
    }

    private static Insight.Cohort cohort(String framework, long firms, List<Group> groups) {
        long certificates = groups.stream().mapToLong(Group::certificates).sum();
        var scores = groups.stream().map(Group::scores).reduce(BigDecimal.ZERO, BigDecimal::add);
        var average = scores.divide(BigDecimal.valueOf(certificates), 1, RoundingMode.DOWN);
        return new Insight.Cohort(framework, firms, average, shares(Band.values(), groups, Group::band, certificates),
                shares(Assurance.values(), groups, Group::assurance, certificates));
    }

    /** Those that occur, in the order of their set. */
    private static <E extends Enum<E>> List<Insight.Share> shares(E[] marks, List<Group> groups,
            Function<Group, E> mark, long of) {
        Map<E, Long> counts =
                groups.stream().collect(Collectors.groupingBy(mark, Collectors.summingLong(Group::certificates)));
        return Arrays.stream(marks).filter(counts::containsKey)
                .map(each -> new Insight.Share(each, counts.get(each), Math.round(100.0 * counts.get(each) / of)))
                .toList();
    }
}
