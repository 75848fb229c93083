package org.sanad.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sanad.platform.Ids;

/** A spreadsheet that was received and whose columns are not chosen yet. Only the person who sent it sees it. */
@Entity
@Table(name = "framework_upload")
class FrameworkUpload {

    @Id private UUID id;
    @Column(name = "person_id") private UUID person;
    @Column(name = "file_name") private String fileName;
    @Lob private byte[] content;
    @Column(name = "uploaded_at") private Instant uploadedAt;

    protected FrameworkUpload() {}

    FrameworkUpload(UUID person, String fileName, byte[] content, Instant at) {
        this.id = Ids.next();
        this.person = person;
        this.fileName = fileName;
        this.content = content.clone();
        this.uploadedAt = at;
    }

    UUID id() {
        return id;
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content.clone();
    }
}
