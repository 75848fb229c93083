package org.sanad.trail;

import com.sun.management.OperatingSystemMXBean;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.Table;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sanad.keys.Keys;
import org.sanad.server.Settings;

/**
 * Walks a long trail with the options of a small server: on H2 in a file of its own, or on the empty database that
 * {@code SANAD_DB_URL}, {@code _USER} and {@code _PASSWORD} name.
 * {@code mvn -q test-compile exec:exec@benchmark -Dbenchmark=TrailBenchmark}; the figures stand in
 * {@code docs/performance.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 2)
@Fork(value = 1, jvmArgsAppend = {"-Xmx256m", "-XX:+UseSerialGC", "-Xss512k", "-XX:TieredStopAtLevel=1"})
public class TrailBenchmark {

    private static final int BATCH = 5_000;

    @Param("1000000") private int acts;

    private final ExecutorService reading = Executors.newSingleThreadExecutor();
    private Path home;
    private EntityManagerFactory factory;
    private TrailChecks checks;

    @Setup
    public void fill() throws IOException, SQLException, ReflectiveOperationException {
        home = Files.createTempDirectory("trail");
        var settings = Settings.read(name -> name.equals("SANAD_HOME") ? home.toString() : System.getenv(name));
        var database = settings.database();
        Flyway.configure().dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration").load().migrate();
        factory = Persistence.createEntityManagerFactory("sanad", plain(database));
        var db = factory.createEntityManager();
        checks = checks(db, new Keys(settings, Clock.systemUTC()), settings);
        fill(settings);
    }

    private static Map<String, Object> plain(Settings.Database database) {
        var properties = new HashMap<String, Object>(Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "", "eclipselink.target-server", "None",
                "eclipselink.logging.level", "SEVERE"));
        boolean h2 = database.url().startsWith("jdbc:h2:");
        properties.put("jakarta.persistence.jdbc.driver", h2 ? "org.h2.Driver" : "com.mysql.cj.jdbc.Driver");
        properties.put("jakarta.persistence.jdbc.url", h2 ? database.url()
                : database.url() + "&rewriteBatchedStatements=true&cachePrepStmts=true&useServerPrepStmts=true");
        properties.put("jakarta.persistence.jdbc.user", database.user());
        properties.put("jakarta.persistence.jdbc.password", database.password());
        return properties;
    }

    private TrailChecks checks(EntityManager db, Keys keys, Settings settings) {
        var seals = new TrailSealer();
        seals.db = db;
        seals.keys = keys;
        seals.settings = settings;
        seals.clock = Clock.systemUTC();
        var sealing = new SealingSchedule();
        sealing.seals = seals;
        var checks = new TrailChecks();
        checks.reading = reading;
        checks.pages = new TrailPages();
        checks.pages.db = db;
        checks.sealing = sealing;
        checks.keys = keys;
        checks.clock = Clock.systemUTC();
        return checks;
    }

    /** With a checkpoint for each batch. */
    private void fill(Settings settings) throws SQLException, ReflectiveOperationException {
        var address = factory.getProperties();
        var chain = TrailSeal.BEGINNING;
        var tree = IncrementalMerkleTree.empty();
        try (var connection = DriverManager.getConnection((String) address.get("jakarta.persistence.jdbc.url"),
                settings.database().user(), settings.database().password())) {
            connection.setAutoCommit(false);
            for (int place = 1; place <= acts;) {
                var entries = new ArrayList<TrailEntry>();
                var seals = new ArrayList<TrailSeal>();
                for (int end = Math.min(acts, place + BATCH - 1); place <= end; place++) {
                    var entry = new TrailEntry(TrailEventType.ANSWER_SAVED, TrailSubject.ASSESSMENT, UUID.randomUUID(),
                            "A.5." + place % 37, "Answer " + place, Change.of("before " + place, "after " + place),
                            null, "api 192.0.2.1", Instant.now());
                    var seal = new TrailSeal(place, entry, chain);
                    entries.add(entry);
                    seals.add(seal);
                    chain = seal.chainHash();
                    tree.add(seal.entryHash());
                }
                insert(connection, entries);
                insert(connection, seals);
                insert(connection, List.of(new Checkpoint(tree, chain, settings.baseUrl().toString(),
                        checks.keys.current(), Instant.now())));
                connection.commit();
            }
        }
    }

    private static void insert(Connection connection, List<?> rows) throws SQLException, ReflectiveOperationException {
        var type = rows.get(0).getClass();
        var columns = new LinkedHashMap<String, Field>();
        for (var field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.getName().startsWith("_")
                    || field.isAnnotationPresent(Column.class) && !field.getAnnotation(Column.class).insertable())
                continue;
            field.setAccessible(true);
            columns.put(field.isAnnotationPresent(Column.class) ? field.getAnnotation(Column.class).name()
                    : field.getName(), field);
        }
        var sql = "insert into " + type.getAnnotation(Table.class).name() + " (" + String.join(", ", columns.keySet())
                + ") values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                int at = 1;
                for (var field : columns.values()) {
                    var value = field.get(row);
                    statement.setObject(at++, value instanceof UUID id ? id.toString()
                            : value instanceof Instant time ? LocalDateTime.ofInstant(time, ZoneOffset.UTC) : value);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Benchmark
    public TrailVerdict walk() {
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = process.getProcessCpuTime();
        var verdict = checks.verify(List.of());
        System.out.println((process.getProcessCpuTime() - before) / 1_000_000 + " ms of CPU");
        if (!verdict.intact() || verdict.acts() != acts) throw new IllegalStateException(verdict.toString());
        return verdict;
    }

    @TearDown
    public void end() throws IOException {
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getName().equals("Tenured Gen"))
                System.out
                        .println("At most " + pool.getPeakUsage().getUsed() / 1_000_000 + " MB in the old generation, "
                                + pool.getCollectionUsage().getUsed() / 1_000_000 + " MB after its last collection");
        }
        reading.shutdown();
        factory.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
