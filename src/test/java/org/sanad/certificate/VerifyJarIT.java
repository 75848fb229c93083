package org.sanad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that checks a file without a server, as it is handed out. */
class VerifyJarIT {

    private static final Path JAR = Path.of("target", "sanad-verify.jar");
    private static final Signed OURS = Signed.installation();

    @TempDir Path folder;

    @Test
    void it_is_small() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(600 * 1024);
    }

    /** Whoever gets a certificate has the Java that he has: JVM specification, table 4.1-A. */
    @Test
    void it_runs_on_java_17() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            var ours = jar.stream().filter(entry -> entry.getName().matches("org/sanad/.*\\.class")).toList();
            assertThat(ours).hasSizeGreaterThan(10);
            for (var entry : ours) {
                try (var in = new DataInputStream(jar.getInputStream(entry))) {
                    assertThat(in.readInt()).isEqualTo(0xcafebabe);
                    in.readUnsignedShort();
                    assertThat(in.readUnsignedShort()).as(entry.getName()).isLessThanOrEqualTo(61);
                }
            }
        }
    }

    @Test
    void it_says_what_a_file_is_and_ends_with_a_code() throws Exception {
        var files = new OfflineFiles(folder, OURS);
        var keys = files.keys(OURS, "jwks.json").toString();
        check(0, "GENUINE: ", files.certificate().toString(), "--keys", keys);
        check(0, "GENUINE: ", files.credential().toString(), "--keys", keys);
        check(1, "ALTERED: ", files.appended().toString(), "--keys", keys);
        check(3, "NOT VOUCHED FOR: ", files.certificate().toString());
        check(2, "There is no file ", folder.resolve("missing.pdf").toString());
    }

    private static void check(int code, String beginning, String... arguments) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                Stream.concat(Stream.of(java, "-jar", JAR.toString()), Stream.of(arguments)).toList())
                .redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(code);
        assertThat(said).startsWith(beginning);
        assertThat(List.of(said.split("\\R"))).noneMatch(line -> line.startsWith("\tat "));
    }
}
