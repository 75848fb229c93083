package org.sanad.framework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.sanad.framework.VersionChanges;
import org.sanad.web.Texts;

/** {@code #{changeWords.of(change)}}: what of a requirement differs between two versions, in words. */
@Named
@ApplicationScoped
public class ChangeWords {

    @Inject Texts texts;

    public String of(VersionChanges.Change change) {
        return change.parts().stream().map(part -> texts.name("change-part", part)).collect(Collectors.joining(", "));
    }
}
