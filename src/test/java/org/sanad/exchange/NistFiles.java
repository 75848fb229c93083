package org.sanad.exchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** NIST's published catalogues, which are too large for the repository. */
final class NistFiles {

    static final String LOW = "NIST_SP-800-53_rev5_LOW-baseline-resolved-profile_catalog";
    static final String CSF = "NIST_CSF_v2.0_catalog";
    private static final Path FOLDER = Path.of("../shared/data");

    private NistFiles() {}

    static byte[] read(String name) throws IOException {
        var file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), () -> "No " + file + ": the published file is not here");
        return Files.readAllBytes(file);
    }
}
