package org.sanad.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.sanad.framework.Crosswalk;
import org.sanad.framework.Crosswalks;
import org.sanad.framework.Editions;
import org.sanad.framework.FrameworkWriter;
import org.sanad.framework.Frameworks;
import org.sanad.identity.OpenToAll;
import org.sanad.platform.RuleBroken;

/**
 * Taking checklists and crosswalks out: OSCAL 1.2.2, and Sanad's own form. The same thing always leaves as the same
 * bytes.
 */
@ApplicationScoped
@Transactional
public class Exports {

    /** A file that leaves. */
    public record Exported(String name, String content) {}

    @Inject Frameworks frameworks;
    @Inject Editions editions;
    @Inject Crosswalks crosswalks;

    /** The newest version of a checklist, as an OSCAL catalogue. */
    @OpenToAll
    public Exported catalog(String code) {
        return catalog(frameworks.current(code).id());
    }

    /** One version that the caller may read. */
    @OpenToAll
    public Exported catalog(UUID edition) {
        var whole = editions.get(edition);
        return new Exported(CatalogWriter.fileName(whole.framework()),
                CatalogWriter.write(whole.framework(), whole.row().publishedAt()));
    }

    /** One version that the caller may read, as it can be imported again without loss. */
    @OpenToAll
    public Exported yaml(UUID edition) {
        var framework = editions.get(edition).framework();
        return new Exported(framework.code() + ".yaml", FrameworkWriter.write(framework));
    }

    /** A crosswalk, as an OSCAL mapping collection between the versions that it names, whatever came after them. */
    @OpenToAll
    public Exported mapping(String code) {
        var crosswalk = crosswalks.get(code);
        var from = judged(crosswalk.from());
        var to = judged(crosswalk.to());
        return new Exported(code + ".json",
                MappingWriter.write(crosswalk, from.framework(), to.framework(), later(from.id(), to.id())));
    }

    private Frameworks.Published judged(Crosswalk.End end) {
        return frameworks.judged(end)
                .orElseThrow(() -> RuleBroken.conflict("exchange.crosswalk-version", end.framework(), end.version()));
    }

    private Instant later(UUID one, UUID other) {
        var first = editions.get(one).row().publishedAt();
        var second = editions.get(other).row().publishedAt();
        return first.isAfter(second) ? first : second;
    }
}
