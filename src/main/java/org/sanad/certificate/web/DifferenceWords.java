package org.sanad.certificate.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sanad.certificate.RecordDifference;
import org.sanad.web.Texts;

/** Says in a sentence where a record and the database differ. */
@ApplicationScoped
public class DifferenceWords {

    @Inject Texts texts;

    public String of(RecordDifference difference) {
        var place = difference.column() == null ? difference.table() : difference.table() + "." + difference.column();
        var sentence = texts.of("check.difference." + difference.kind().name(), place);
        return difference.requirement() == null ? sentence
                : texts.of("check.difference.about", difference.requirement(), sentence);
    }
}
