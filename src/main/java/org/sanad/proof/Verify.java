package org.sanad.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The first class to run in {@code sanad-verify.jar}: says what a file is worth to somebody who keeps it to himself. It
 * asks nobody and writes nothing.
 */
public final class Verify {

    public static final int GENUINE = 0;
    public static final int NOT_GENUINE = 1;
    public static final int UNREADABLE = 2;
    public static final int NOT_VOUCHED_FOR = 3;

    private static final long LARGEST = 50L * 1024 * 1024;
    private static final long LARGEST_KEYS = 1024 * 1024;
    private static final String USAGE = """
            Checks a certificate, a report, a statement of applicability (PDF) or a credential (JWT) of Sanad, without \
            a network.

                java -jar sanad-verify.jar FILE [--keys JWKS] [--json]

            --keys JWKS   the published keys of whoever issued the file, saved from /.well-known/jwks.json of
                          their address. May be given several times.
            --json        the answer as one JSON object

            Ends with 0 if the file is genuine, with 1 if it is not, with 2 if it cannot be read,
            with 3 if the signature holds but no keys were given that vouch for it.""";

    /** What ends the program with one sentence. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    private Verify() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, Clock.systemUTC(), System.out, System.err));
    }

    /** @return how the program ends */
    public static int run(String[] arguments, Clock clock, PrintStream out, PrintStream err) {
        if (arguments.length == 0 || List.of(arguments).contains("--help")) {
            (arguments.length == 0 ? err : out).println(USAGE);
            return arguments.length == 0 ? UNREADABLE : GENUINE;
        }
        try {
            return answer(arguments, clock, out);
        } catch (Refused refused) {
            err.println(ProofReport.plain(refused.getMessage()));
            return UNREADABLE;
        }
    }

    private static int answer(String[] arguments, Clock clock, PrintStream out) throws Refused {
        List<String> files = new ArrayList<>();
        List<String> keyFiles = new ArrayList<>();
        boolean json = false;
        for (int i = 0; i < arguments.length; i++) {
            if ("--json".equals(arguments[i])) json = true;
            else if ("--keys".equals(arguments[i]) && i + 1 < arguments.length) keyFiles.add(arguments[++i]);
            else if (arguments[i].startsWith("--keys=")) keyFiles.add(arguments[i].substring("--keys=".length()));
            else
                if (arguments[i].startsWith("-"))
                    throw new Refused("There is no option " + arguments[i]
                            + ", or it lacks its value. --help shows what there is.");
                else
                    files.add(arguments[i]);
        }
        if (files.size() != 1) throw new Refused("Name one file to check. --help shows how.");
        ProofReport answer =
                answer(files.get(0), read(files.get(0), LARGEST), keys(keyFiles), !keyFiles.isEmpty(), clock);
        out.println(json ? answer.json() : answer.text());
        return answer.exitCode();
    }

    /** A file on which we stumble is a bad file, and nobody is helped by our insides. */
    private static ProofReport answer(String name, byte[] file, TrustedKeys keys, boolean keysGiven, Clock clock)
            throws Refused {
        try {
            if (!keysGiven && CredentialText.in(file).isPresent())
                throw new Refused(
                        "A credential does not carry the key that signed it. Give the published keys with --keys.");
            return new ProofReport(Examined.of(file, keys), Path.of(name).getFileName().toString(), keysGiven,
                    clock.instant());
        } catch (RuntimeException | StackOverflowError e) {
            throw new Refused(name + " has no form that this program knows. Do not rely on it.");
        }
    }

    private static TrustedKeys keys(List<String> files) throws Refused {
        TrustedKeys all = new TrustedKeys(Map.of());
        for (String file : files) {
            try {
                all = all.and(TrustedKeys.read(read(file, LARGEST_KEYS)));
            } catch (IllegalArgumentException e) {
                throw new Refused(file + " is not a set of published keys (" + e.getMessage()
                        + "). Save it from /.well-known/jwks.json of whoever issued the file.");
            }
        }
        return all;
    }

    private static byte[] read(String name, long largest) throws Refused {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) throw new Refused("There is no file " + name + ".");
            long size = Files.size(file);
            if (size == 0) throw new Refused(name + " is empty.");
            if (size > largest)
                throw new Refused(name + " is larger than " + largest / 1024 / 1024 + " MB. No document of ours is.");
            return Files.readAllBytes(file);
        } catch (IOException | InvalidPathException e) {
            throw new Refused(name + " cannot be read.");
        }
    }
}
