package org.sanad.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sanad.identity.SignedInPerson;
import org.sanad.platform.Ids;
import org.sanad.platform.Text;

/**
 * One file offered as proof of one answer. The bytes are kept once, under their SHA-256, however often they are
 * offered.
 */
@Entity
@Table(name = "evidence")
public class Evidence {

    @Id private UUID id;
    @Column(name = "organization_id") private UUID organization;
    @Column(name = "assessment_id") private UUID assessment;
    private String requirement;
    private String title;
    @Column(name = "file_name") private String fileName;
    @Enumerated(EnumType.STRING) private FileType type;
    private long size;
    private String sha256;
    private LocalDate expires;
    @Column(name = "uploaded_by") private UUID uploadedBy;
    @Column(name = "uploaded_name") private String uploadedName;
    @Column(name = "uploaded_at") private Instant uploadedAt;

    protected Evidence() {}

    /**
     * @param title what the file shows; its name where empty.
     * @param expires last day on which it proves anything, or null
     */
    public Evidence(UUID assessment, String requirement, String title, LocalDate expires, Upload file,
            SignedInPerson by,
            Instant at) {
        this.id = Ids.next();
        this.organization = by.organization();
        this.assessment = assessment;
        this.requirement = requirement;
        var given = Text.optional("title", title, 200);
        this.title = given == null ? file.name() : given;
        this.fileName = file.name();
        this.type = file.type();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.expires = expires;
        this.uploadedBy = by.person();
        this.uploadedName = by.name();
        this.uploadedAt = at;
    }

    /** The same file beside another answer of the same organization. */
    public Evidence beside(UUID assessment, String requirement, SignedInPerson by, Instant at) {
        if (!organization.equals(by.organization()))
            throw new IllegalArgumentException("Evidence of another organization");
        return new Evidence(assessment, requirement, title, expires, new Upload(fileName, type, size, sha256), by, at);
    }

    /** Whether it still proves something on that day. */
    public boolean currentOn(LocalDate day) {
        return expires == null || !expires.isBefore(day);
    }

    public UUID id() {
        return id;
    }

    public UUID organization() {
        return organization;
    }

    public UUID assessment() {
        return assessment;
    }

    public String requirement() {
        return requirement;
    }

    public String title() {
        return title;
    }

    public String fileName() {
        return fileName;
    }

    public FileType type() {
        return type;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public LocalDate expires() {
        return expires;
    }

    public String uploadedName() {
        return uploadedName;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
