package org.sanad.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small files as they exist in firms, made up for the sample. */
record SampleFile(String name, String title, String content) {

    byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    static final List<SampleFile> ALL = List.of(
            new SampleFile("information-security-policy-v4.md", "Information security policy, version 4", """
                    # Information security policy

                    Version 4, approved by the managing director on 2 March 2026, next review March 2027.

                    1. Everyone protects what clients entrust to us.
                    2. Access is given by role and taken back on the last day.
                    3. Incidents are reported to security@ within one hour, without fear of blame.
                    """),
            new SampleFile("access-review-2026-09.csv", "Review of access rights, September 2026", """
                    system,account,role,owner,decision
                    code host,b.ahmed,developer,A. Malik,keep
                    code host,old-ci-bot,service,A. Malik,remove
                    cloud console,s.raza,administrator,A. Malik,keep
                    customer database,h.iqbal,support,B. Ahmed,remove
                    """),
            new SampleFile("backup-log-2026-10.txt", "Backup log, October 2026", """
                    2026-10-29 02:00:04 start claims-db
                    2026-10-29 02:11:51 done claims-db 18.4 GB sha256 verified
                    2026-10-30 02:00:03 start claims-db
                    2026-10-30 02:12:20 done claims-db 18.4 GB sha256 verified
                    """),
            new SampleFile("restore-test-2026-06.md", "Record of the restore test in June 2026", """
                    # Restore test, 14 June 2026

                    Database: claims, copy of 13 June. Started 10:02, usable 11:40. Row counts equal. Done by B. \
                    Ahmed, seen by A. Malik.
                    """),
            new SampleFile("dependency-scan-2026-11.json", "Dependency scan, November 2026", """
                    {"scanned": "2026-11-16", "images": 14, "critical": 0, "high": 3, "oldestHighDays": 12}
                    """),
            new SampleFile("training-2026.csv", "Security training, participants 2026", """
                    person,course,date
                    Bilal Ahmed,secure coding,2026-02-11
                    Hina Iqbal,phishing and reporting,2026-02-12
                    Saad Raza,secure coding,2026-02-11
                    """));
}
