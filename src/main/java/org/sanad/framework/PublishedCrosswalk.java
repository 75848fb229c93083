package org.sanad.framework;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sanad.platform.Ids;
import org.sanad.platform.Sha256;

/**
 * A crosswalk as its text and, so that coverage can be counted in the database, as rows. A changed file replaces both.
 */
@Entity
@Table(name = "crosswalk")
class PublishedCrosswalk {

    @Embeddable
    static class Row {
        @Column(name = "from_requirement") private String from;
        @Column(name = "to_requirement") private String to;
        @Enumerated(EnumType.STRING) private Relation relation;

        protected Row() {}

        private Row(Crosswalk.Link link) {
            this.from = link.from();
            this.to = link.to();
            this.relation = link.relation();
        }
    }

    @Id private UUID id;
    private String code;
    private String title;
    @Column(name = "from_framework") private String from;
    @Column(name = "to_framework") private String to;
    private String sha256;
    @Lob private String content;
    @Column(name = "published_at") private Instant publishedAt;
    @ElementCollection @CollectionTable(name = "crosswalk_link",
            joinColumns = @JoinColumn(name = "crosswalk_id")) private List<Row> links = new ArrayList<>();
    @Version private int version;

    protected PublishedCrosswalk() {}

    PublishedCrosswalk(Crosswalk crosswalk, String content, Instant at) {
        this.id = Ids.next();
        this.code = crosswalk.code();
        replace(crosswalk, content, at);
    }

    void replace(Crosswalk crosswalk, String content, Instant at) {
        this.title = crosswalk.title();
        this.from = crosswalk.from().framework();
        this.to = crosswalk.to().framework();
        this.content = content;
        this.sha256 = Sha256.of(content);
        this.publishedAt = at;
        links.clear();
        crosswalk.links().forEach(link -> links.add(new Row(link)));
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
