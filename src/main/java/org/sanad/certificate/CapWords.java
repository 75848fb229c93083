package org.sanad.certificate;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sanad.framework.Framework;
import org.sanad.scoring.Cap;

/**
 * The reason for a cap as one sentence, such as "Capped at C: A.8.13 (Backups are tried out) is critical and only
 * partly met".
 */
final class CapWords {

    private CapWords() {}

    static String of(Cap cap, Framework framework, ResourceBundle words) {
        var title = cap.at() == null ? ""
                : framework.requirement(cap.at()).map(requirement -> requirement.title())
                        .orElseGet(() -> framework.section(cap.at()).map(section -> section.title()).orElse(""));
        return new MessageFormat(words.getString("cap." + cap.code().name()), Locale.UK)
                .format(new Object[] {cap.band().name(), cap.at(), title});
    }
}
