package org.sanad.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sanad.platform.Ids;
import org.sanad.platform.Sha256;

/** A pack as the text it was read from; a changed file replaces it. */
@Entity
@Table(name = "pack")
class PublishedPack {

    @Id private UUID id;
    private String code;
    private String title;
    private String sha256;
    @Lob private String content;
    @Column(name = "published_at") private Instant publishedAt;
    @Version private int version;

    protected PublishedPack() {}

    PublishedPack(Pack pack, String content, Instant at) {
        this.id = Ids.next();
        this.code = pack.code();
        replace(pack, content, at);
    }

    void replace(Pack pack, String content, Instant at) {
        this.title = pack.title();
        this.content = content;
        this.sha256 = Sha256.of(content);
        this.publishedAt = at;
    }

    String code() {
        return code;
    }

    String content() {
        return content;
    }

    String sha256() {
        return sha256;
    }
}
