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
import org.sanad.platform.RuleBroken;

/**
 * A version of a checklist whose text never changes again. It comes into being published, where Sanad ships it, or as a
 * draft, where somebody imported it; a draft is published once, and what is published can be retired and published
 * again.
 */
@Entity
@Table(name = "framework")
class PublishedFramework {

    /** Whose checklist it is where it belongs to no organization. */
    static final String SANAD = "SANAD";

    /** One requirement by its place, so that rows can be counted without reading the text. */
    @Embeddable
    static class Entry {
        private int place;
        private String section;
        private String code;
        private boolean optional;

        protected Entry() {}

        private Entry(int place, Section section, Requirement requirement) {
            this.place = place;
            this.section = section.code();
            this.code = requirement.code();
            this.optional = section.optional();
        }
    }

    @Id private UUID id;
    private String code;
    private String version;
    private int revision;
    private String title;
    private String sha256;
    @Lob private String content;
    @Column(name = "published_at") private Instant publishedAt;
    @Column(name = "organization_id") private UUID organization;
    private String owner;
    @Enumerated(EnumType.STRING) private FrameworkState state;
    @ElementCollection @CollectionTable(name = "framework_requirement",
            joinColumns = @JoinColumn(name = "framework_id")) private List<Entry> requirements = new ArrayList<>();
    @Version @Column(name = "lock_version") private int lockVersion;

    protected PublishedFramework() {}

    /** @param organization whose alone it is, or null for everyone's */
    PublishedFramework(Framework framework, int revision, String content, String sha256, UUID organization,
            FrameworkState state, Instant at) {
        this.id = Ids.next();
        this.code = framework.code();
        this.version = framework.version();
        this.revision = revision;
        this.title = framework.title();
        this.content = content;
        this.sha256 = sha256;
        this.organization = organization;
        this.owner = owner(organization);
        this.state = state;
        this.publishedAt = at;
        index(framework);
    }

    static String owner(UUID organization) {
        return organization == null ? SANAD : organization.toString();
    }

    /** Keeps the requirements as rows: for what was published before there were any. */
    void index(Framework framework) {
        for (var section : framework.sections()) {
            for (var requirement : section.requirements())
                requirements.add(new Entry(requirements.size() + 1, section, requirement));
        }
    }

    void publish(Instant at) {
        if (state == FrameworkState.PUBLISHED) throw RuleBroken.conflict("framework.published-already");
        state = FrameworkState.PUBLISHED;
        publishedAt = at;
    }

    void retire() {
        if (state != FrameworkState.PUBLISHED) throw RuleBroken.conflict("framework.not-published");
        state = FrameworkState.RETIRED;
    }

    void requireDraft() {
        if (state != FrameworkState.DRAFT) throw RuleBroken.conflict("framework.no-draft");
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

    String version() {
        return version;
    }

    String title() {
        return title;
    }

    String sha256() {
        return sha256;
    }

    UUID organization() {
        return organization;
    }

    FrameworkState state() {
        return state;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    /** The file's version; from the second revision on with its number, such as {@code 2022 r2}. */
    String label() {
        return revision == 1 ? version : version + " r" + revision;
    }
}
