package org.sanad.certificate;

import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.sanad.certificate.ReportFacts.ActionFacts;
import org.sanad.certificate.ReportFacts.EvidenceFacts;
import org.sanad.certificate.ReportFacts.ExclusionFacts;
import org.sanad.certificate.ReportFacts.Figures;
import org.sanad.certificate.ReportFacts.FindingFacts;
import org.sanad.certificate.ReportFacts.PersonFacts;
import org.sanad.certificate.ReportFacts.RequirementFacts;
import org.sanad.certificate.ReportFacts.SectionBar;

/** Facts of realistic size. */
final class Sample {

    static final String SERIAL = "7K3M-9QXT-2D4F-8R6W";

    /** 120 characters. */
    static final String LONG_FIRM =
            "Consolidated International Software Engineering, Cloud Hosting and Managed Security Services of Pakistan "
                    + "Private Limited";
    /** 1,000 characters. */
    static final String LONG_SCOPE =
            ("Design, development, testing, hosting, operation and support of the payment, claims and identity "
                    + "services offered to "
                    + "banks and insurers in the United Kingdom, the European Union, Saudi Arabia and Pakistan; ")
                    .repeat(5).substring(0, 994) + " ENDS.";

    static final Signatory SIGNATORY = new Signatory("Sanad issuing 2026-10-01", "verify.sanad.example",
            Instant.parse("2026-10-05T09:31:07Z"), 4_000);

    private Sample() {}

    static CertificateFacts certificate() {
        return certificate("Indus Software House (Private) Limited",
                "Development and hosting of the Indus Pay and Indus Claims services, from Lahore and Karachi");
    }

    static CertificateFacts certificate(String firm, String scope) {
        return new CertificateFacts(SERIAL, firm, "Pakistan", scope, "ISO/IEC 27001:2022, Sanad checklist", "3", "81.4",
                "B", "B",
                "EVIDENCE_SAMPLED", "4.1", "Mizan Assurance", "Ayesha Siddiqui", "Bilal Rahman",
                Instant.parse("2026-10-05T09:30:00Z"),
                Instant.parse("2027-10-05T09:30:00Z"),
                "9f2c51d08be4a7731c0de5f2b6a94e18d37fa04c5b9e62718f0a3d4c6e5b77aa",
                URI.create("https://verify.sanad.example/verify/" + SERIAL),
                List.of("WEAK_SECTION: section A.7, Physical protection, scored 48.3"));
    }

    /** The sections of ISO/IEC 27001:2022 with the number of their requirements, 123 in all. */
    private static final String[][] SECTIONS = {
            {"4", "Context of the organization", "4"}, {"5", "Leadership", "4"}, {"6", "Planning", "5"},
            {"7", "Support", "6"},
            {"8", "Operation", "3"}, {"9", "Performance evaluation", "5"}, {"10", "Improvement", "3"},
            {"A.5", "Organisational controls", "37"}, {"A.6", "People controls", "8"},
            {"A.7", "Physical controls", "14"},
            {"A.8", "Technological controls", "34"}};
    private static final String[] TITLES = {
            "Security policies are set, known and current", "Known vulnerabilities are found and fixed in time",
            "Access is granted by role and taken away on the last day",
            "Backups are made, kept apart and restored as a test",
            "Suppliers are chosen and watched with security in mind",
            "Incidents are reported, handled and learned from",
            "Information is labelled, and people handle it accordingly",
            "Code is reviewed by a second person before it is released",
            "Logs are kept where those whom they concern cannot change them",
            "Everyone is trained when they join and once a year"};
    private static final List<String> EXCLUDED = List.of("A.7.4", "A.7.13", "A.8.30");
    private static final String[] LEVELS =
            {"FULLY", "LARGELY", "FULLY", "PARTLY", "FULLY", "LARGELY", "FULLY", "FULLY", "NONE"};

    static ReportFacts report() {
        return report(certificate());
    }

    static ReportFacts report(CertificateFacts certificate) {
        return new ReportFacts(certificate, new Figures("86.2", "B", "81.4", "B", "38.7", "7.3", "92.0"), sections(),
                findings(),
                requirements(), exclusions(), evidence(), people(),
                """
                The management system is set up, people know it, and management asks for figures. In the sample, \
                access rights, backups \
                and the handling of incidents were in place and could be shown at once.
                Three claims were lowered: supplier reviews had lapsed for two of nine suppliers, one office keeps no \
                visitors' book, and \
                the restore test of the claims database was planned but had not been done. None of this puts clients' \
                data at risk today, \
                and the firm has accepted corrective actions with dates. The auditor recommends to grant the \
                certificate.""",
                "The review is complete, the sample was drawn and examined as the policy asks, no major nonconformity "
                        + "is open and each minor "
                        + "one has an accepted corrective action. Granted for twelve months.");
    }

    private static List<SectionBar> sections() {
        List<SectionBar> bars = new ArrayList<>();
        String[] claimed = {"95.0", "100.0", "88.4", "81.9", "75.0", "79.3", "66.6", "90.1", "93.7", "60.2", "84.8"};
        String[] assured = {"95.0", "100.0", "84.1", "81.9", "75.0", "71.4", "66.6", "84.0", "93.7", "48.3", "80.6"};
        for (int i = 0; i < SECTIONS.length; i++) {
            bars.add(new SectionBar(SECTIONS[i][0], SECTIONS[i][1], claimed[i], assured[i]));
        }
        return bars;
    }

    private static List<RequirementFacts> requirements() {
        List<RequirementFacts> all = new ArrayList<>();
        for (String[] section : SECTIONS) {
            for (int i = 1; i <= Integer.parseInt(section[2]); i++) {
                int n = all.size();
                boolean examined = n % 3 == 0;
                boolean lowered = n == 3 || n == 42 || n == 93;
                String code = section[0] + "." + i;
                String claim = EXCLUDED.contains(code) ? "EXCLUDED" : lowered ? "FULLY" : LEVELS[n % LEVELS.length];
                String verdict = lowered ? "PARTLY" : examined ? claim : "";
                String seen = lowered
                        ? "Reviews of two of the nine suppliers are older than twelve months; the register shows it, "
                                + "nobody had acted on it."
                        : n % 12 == 0
                                ? "Seen in the ticket system and confirmed in an interview with the head of operations."
                        : "";
                all.add(new RequirementFacts(section[0], code, TITLES[n % TITLES.length], claim, verdict, examined,
                        lowered, seen));
            }
        }
        return all;
    }

    private static List<FindingFacts> findings() {
        List<FindingFacts> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String grade = i < 3 ? "MINOR_NONCONFORMITY" : i < 9 ? "OPPORTUNITY_FOR_IMPROVEMENT" : "STRENGTH";
            List<ActionFacts> actions = new ArrayList<>();
            for (int a = 0; a < (i < 3 ? i % 2 + 1 : 0); a++) {
                actions.add(new ActionFacts("Both suppliers were reviewed within a week; one contract was amended.",
                        "Review dates stood only in a calendar of a colleague who had left the firm.",
                        "Review dates are now part of the supplier register, which reminds the owner and, after two "
                                + "weeks, the head of operations.",
                        "Sana Tariq, head of operations", LocalDate.of(2026, 12, 15), a == 0 ? "ACCEPTED" : "DONE"));
            }
            all.add(new FindingFacts("A.5." + (19 + i), TITLES[i % TITLES.length], grade, i % 4 == 3
                    ? "Restore tests go beyond what is asked: each quarter a different person restores a system "
                            + "picked by lot, and the time taken is reported to management."
                    : "The supplier register lists nine suppliers with access to client data. The last security "
                            + "review of two of them, a hosting provider and a translation bureau, dates from May "
                            + "2025. The firm's own rule is once a year.",
                    i < 3 ? "OPEN" : "CLOSED", actions));
        }
        return all;
    }

    private static List<ExclusionFacts> exclusions() {
        return List.of(
                new ExclusionFacts("A.7.4", "Premises are watched for unauthorised entry",
                        "The firm rents two rooms in a staffed office park; the landlord runs cameras and the desk, "
                                + "and the contract says so.",
                        true),
                new ExclusionFacts("A.8.30", "Outsourced development is directed and watched",
                        "All development is done by employees. No work has been given to other firms since 2023.",
                        true),
                new ExclusionFacts("A.7.13", "Equipment is maintained", "Laptops are replaced every three years.",
                        false));
    }

    private static List<EvidenceFacts> evidence() {
        List<EvidenceFacts> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String hash = HexFormat.of().formatHex(new BigInteger("7").pow(90 + i).toByteArray(), 0, 31).concat("0a");
            all.add(new EvidenceFacts("A.5." + (1 + i % 37),
                    i % 7 == 0 ? "Approved information security policy with version, owner and date of the last review"
                            : "Minutes of the management review",
                    i % 11 == 0
                            ? "information-security-policy_v3.2_approved-by-the-board_"
                                    + "2026-04-14_with-annexes-and-acknowledgements.pdf"
                            : "minutes-2026-Q" + (i % 4 + 1) + ".pdf",
                    hash, 18_000L + i * 91_357L));
        }
        return all;
    }

    private static List<PersonFacts> people() {
        return List.of(
                new PersonFacts("AUDITOR", "Ayesha Siddiqui", "Mizan Assurance",
                        "No employment, contract, share or family tie with the firm within the last three years; no "
                                + "advice given to it."),
                new PersonFacts("CERTIFIER", "Bilal Rahman", "Mizan Assurance",
                        "Took no part in this review or in any earlier one of this firm. No tie to declare."));
    }

    /**
     * Texts that people do type: endless words, other scripts, emoji, control characters, and observations of several
     * pages.
     */
    static ReportFacts hard() {
        String endless = "Donaudampfschifffahrtsgesellschaft".repeat(12);
        String long8000 =
                "The auditor saw the register, compared it with the contracts and asked the owner of each entry. "
                        .repeat(84);
        CertificateFacts given =
                certificate("A".repeat(40) + "\u202egnp.exe \u4e2d\u6587 \ud83d\ude00\t\u0000" + "B".repeat(60),
                        endless + "\n\n" + long8000);
        CertificateFacts certificate = new CertificateFacts(given.serial(), given.firm(),
                "The United Kingdom of Great Britain and Northern Ireland",
                given.scope(),
                "Regulation (EU) 2016/679 of the European Parliament and of the Council (General Data Protection "
                        + "Regulation), Sanad checklist",
                "2026-10-01-draft", "0", "E", "D", "a level without a key", "100.0",
                "Consolidated International Auditors and Certifiers of Information Security Management Systems "
                        + "(Private) Limited, Karachi",
                "Muhammad Abdul-Rahman bin Muhammad Al-Khwarizmi Al-Baghdadi, lead auditor",
                "Wilhelmina Featherstonehaugh-Cholmondeley",
                given.issuedAt(), given.expiresAt(), given.recordHash(),
                URI.create(
                        "https://a-very-long-host-name-that-somebody-chose."
                                + "verification.sanad.example.org/verify/certificate/"
                                + SERIAL + "?lang=en&from=paper"),
                IntStream.rangeClosed(1, 14).mapToObj(i -> "CRITICAL_NONE: requirement A.8." + i
                        + ", Known vulnerabilities are found and fixed in time, is rated none because nothing was "
                        + "shown")
                        .toList());
        List<RequirementFacts> requirements = new ArrayList<>(requirements());
        requirements.set(5, new RequirementFacts("5", "5.2", endless, "FULLY", "NONE", true, true, long8000));
        requirements.set(6, new RequirementFacts("no such section", "5.3-with-a-long-code", long8000, "", "", false,
                false, endless));
        return new ReportFacts(certificate, new Figures("100", "A", "0", "E", "100.0", "100", "0.0"), sections(),
                List.of(new FindingFacts("A.5.1", endless, "UNKNOWN_GRADE_WITHOUT_A_KEY", long8000, endless, List.of(
                        new ActionFacts(long8000, endless, "", "", LocalDate.of(2026, 1, 1), "x")))),
                requirements, List.of(new ExclusionFacts("A.1", endless, long8000, true)),
                List.of(new EvidenceFacts("A.5.1", "\u0634\u0647\u0627\u062f\u0629 ISO 27001.pdf",
                        "\u0633\u06cc\u0627\u0633\u062a-\u0646\u0627\u0645\u06c1_v3.pdf", given.recordHash(), 0)),
                List.of(new PersonFacts("WITNESS", endless, endless, endless)), long8000 + "\n" + endless, "\n\n");
    }
}
