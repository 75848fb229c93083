package org.sanad.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sanad.evidence.Evidence;
import org.sanad.evidence.FileType;

/** A piece of evidence in a list. */
public record EvidenceRow(UUID id, String requirement, String title, String fileName, FileType type, long size,
        String sha256, LocalDate expires,
        boolean current, String uploadedBy, Instant uploadedAt) {

    public static EvidenceRow of(Evidence evidence, LocalDate today) {
        return new EvidenceRow(evidence.id(), evidence.requirement(), evidence.title(), evidence.fileName(),
                evidence.type(), evidence.size(), evidence.sha256(),
                evidence.expires(), evidence.currentOn(today), evidence.uploadedName(), evidence.uploadedAt());
    }
}
