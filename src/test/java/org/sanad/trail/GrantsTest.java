package org.sanad.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The script that makes the trail append-only on MySQL knows every table: a new one must be added to it. */
class GrantsTest {

    private static final List<String> TRAIL = List.of("trail", "trail_seal", "trail_checkpoint");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+)");
    private static final Pattern GRANT =
            Pattern.compile("grant update, delete on sanad\\.(\\w+) to 'sanad'@'(localhost|127\\.0\\.0\\.1)'");

    @Test
    void every_table_but_the_trail_may_be_changed() throws IOException {
        var tables = new TreeSet<>(List.of("flyway_schema_history"));
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (var file : files.toList())
                TABLE.matcher(Files.readString(file)).results().forEach(found -> tables.add(found.group(1)));
        }
        assertThat(tables).containsAll(TRAIL);
        TRAIL.forEach(tables::remove);
        var script = Files.readString(Path.of("config/mysql/append-only.sql"));
        for (var host : List.of("localhost", "127.0.0.1")) {
            assertThat(GRANT.matcher(script).results().filter(found -> found.group(2).equals(host))
                    .map(found -> found.group(1))).containsExactlyInAnyOrderElementsOf(tables);
            assertThat(script).contains("revoke update, delete on sanad.* from 'sanad'@'" + host + "'");
        }
    }
}
