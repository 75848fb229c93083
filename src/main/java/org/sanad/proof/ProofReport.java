package org.sanad.proof;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a reader without us is told about a file.
 *
 * @param keysGiven whether he has any keys to compare with
 */
record ProofReport(Examined examined, String file, boolean keysGiven, Instant now) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);
    /**
     * What could steer a terminal or turn the direction of text. The two joiners are letters' own in Urdu and Persian.
     */
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}&&[^\\u200c\\u200d]]");
    private static final int LABEL = 16;

    private static final Map<String,
            String> ASSURANCE = Map.of("SELF_DECLARED", "Self-declared: nobody but the firm has looked at the answers",
                    "DESK_REVIEWED", "Desk-reviewed: an auditor read the answers and the documents",
                    "EVIDENCE_SAMPLED", "Evidence sampled: an auditor examined a sample of the evidence", "ON_SITE",
                    "On site: an auditor examined evidence where the firm works");

    static String plain(String text) {
        return STEERING.matcher(text).replaceAll("\ufffd");
    }

    private boolean unvouched() {
        return examined.verdict() == Examined.Verdict.FOREIGN && !keysGiven;
    }

    int exitCode() {
        if (examined.verdict() == Examined.Verdict.GENUINE) return Verify.GENUINE;
        return unvouched() ? Verify.NOT_VOUCHED_FOR : Verify.NOT_GENUINE;
    }

    private String verdict() {
        return switch (examined.verdict()) {
            case GENUINE -> examined.isExpired(now) ? "GENUINE, BUT EXPIRED" : "GENUINE";
            case NOT_WHOLE, BROKEN -> "ALTERED";
            case CONTRADICTORY -> "CONTRADICTORY";
            case FOREIGN -> unvouched() ? "NOT VOUCHED FOR" : "NOT SIGNED BY THESE KEYS";
            case UNSIGNED -> "NOT SIGNED";
        };
    }

    private String reason() {
        return switch (examined.verdict()) {
            case GENUINE -> examined.signer() == null ? "one of the keys you gave signed this credential."
                    : "one of the keys you gave signed the whole file, byte for byte.";
            case NOT_WHOLE ->
                    "the signature does not cover the whole file. Something was appended, cut off or signed once more.";
            case BROKEN -> "the signature does not fit what is signed.";
            case CONTRADICTORY -> "the file is signed as a whole, but the credential in it is not of this document.";
            case FOREIGN -> unvouched() ? "the signature covers the whole file, but anybody can make such a key."
                    : "none of the keys you gave made the signature. Anybody can write the same names into a key of "
                            + "their own.";
            case UNSIGNED ->
                    "there is no signature in the file. Documents of the first versions were not signed: only their "
                            + "verification page knows them.";
        };
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(verdict() + ": " + reason());
        lines.add("");
        line(lines, "File", file);
        line(lines, "SHA-256", examined.sha256());
        if (examined.signer() != null) line(lines, "Signed by", examined.signer());
        if (examined.kid() != null) line(lines, "Key", examined.kid());
        examined.timeStamp().ifPresent(stamp -> line(lines, "Time stamp", TIME.format(stamp.at())
                + ", by an authority that calls itself " + stamp.authority() + ". This check does not vouch for it"));
        if (examined.serial() != null) line(lines, "Number", examined.serial());
        examined.claims().ifPresent(claims -> facts(claims).forEach((label, value) -> line(lines, label, value)));
        lines.add("");
        lines.addAll(advice());
        return String.join(System.lineSeparator(), lines);
    }

    private static void line(List<String> lines, String label, String value) {
        lines.add(label + " ".repeat(LABEL - label.length()) + plain(value));
    }

    private Map<String, String> facts(Claims claims) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Held by", claims.firm());
        facts.put("Checklist", claims.checklist() + ", version " + claims.version());
        facts.put("Scope", claims.scope());
        facts.put("Score", claims.score() + " of 100");
        facts.put("Band", claims.band());
        facts.put("Assurance", ASSURANCE.getOrDefault(claims.assurance(), claims.assurance()));
        facts.put("Audited by", claims.auditBody());
        facts.put("Auditor", claims.auditor());
        facts.put("Decided by", claims.certifier());
        facts.put("Issued by", claims.issuer());
        facts.put("Issued", DAY.format(claims.issued()));
        facts.put("Valid until", DAY.format(claims.until()) + (examined.isExpired(now) ? ": EXPIRED" : ""));
        facts.put("Root hash", claims.rootHash());
        return facts;
    }

    private List<String> advice() {
        if (unvouched())
            return List.of(
                    "Nobody vouches for this key. Compare it, letter by letter, with the field \"kid\" at "
                            + "/.well-known/jwks.json of whoever",
                    "issued the file, or save that file and give it with --keys.");
        if (examined.verdict() != Examined.Verdict.GENUINE)
            return List.of(
                    "Do not rely on this file. Ask the firm that gave it to you for the original, or look up the "
                            + "printed number on the verification page.");
        List<String> advice = new ArrayList<>();
        if (examined.claims().isEmpty())
            advice.add("The document carries no credential, as reports do not: read in it what it says.");
        advice.add(
                "Whether the certificate was suspended or withdrawn since, nobody can see without a network. Look it "
                        + "up:");
        advice.add(examined.claims().map(claims -> plain(claims.id()))
                .orElse("on the verification page of whoever published these keys, by its number."));
        return advice;
    }

    String json() {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("verdict", unvouched() ? "NOT_VOUCHED_FOR" : examined.verdict().name())
                        .add("genuine", examined.verdict() == Examined.Verdict.GENUINE)
                        .add("words", verdict() + ": " + reason()).add("file", file).add("sha256", examined.sha256());
        if (examined.signer() != null) json.add("signer", examined.signer());
        if (examined.kid() != null) json.add("kid", examined.kid());
        examined.timeStamp().ifPresent(stamp -> json.add("timeStamp",
                Json.createObjectBuilder().add("at", stamp.at().toString()).add("authority", stamp.authority())));
        if (examined.serial() != null) json.add("serial", examined.serial());
        examined.claims().ifPresent(
                claims -> json.add("expired", examined.isExpired(now)).add("certificate", certificate(claims)));
        return plain(json.build().toString());
    }

    private static JsonObjectBuilder certificate(Claims claims) {
        return Json.createObjectBuilder().add("id", claims.id()).add("firm", claims.firm())
                .add("framework", claims.checklist()).add("frameworkVersion", claims.version())
                .add("scope", claims.scope())
                .add("score", claims.score()).add("band", claims.band()).add("assurance", claims.assurance())
                .add("auditBody", claims.auditBody()).add("auditor", claims.auditor())
                .add("certifier", claims.certifier()).add("issuer", claims.issuer())
                .add("issued", claims.issued().toString()).add("expires", claims.until().toString())
                .add("rootHash", claims.rootHash());
    }
}
