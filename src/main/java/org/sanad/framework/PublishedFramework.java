package org.sanad.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sanad.platform.Ids;

/** A version of a checklist as it was published: its text never changes again. */
@Entity
@Table(name = "framework")
class PublishedFramework {

    @Id
    private UUID id;
    private String code;
    private String version;
    private int revision;
    private String title;
    private String sha256;
    @Lob
    private String content;
    @Column(name = "published_at")
    private Instant publishedAt;

    protected PublishedFramework() {
    }

    PublishedFramework(Framework framework, int revision, String content, String sha256, Instant at) {
        this.id = Ids.next();
        this.code = framework.code();
        this.version = framework.version();
        this.revision = revision;
        this.title = framework.title();
        this.content = content;
        this.sha256 = sha256;
        this.publishedAt = at;
    }

    UUID id() {
        return id;
    }

    int revision() {
        return revision;
    }

    String content() {
        return content;
    }

    String code() {
        return code;
    }

    String sha256() {
        return sha256;
    }

    /** The file's version; from the second revision on with its number, such as {@code 2022 r2}. */
    String label() {
        return revision == 1 ? version : version + " r" + revision;
    }
}
