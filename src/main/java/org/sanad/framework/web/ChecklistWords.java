package org.sanad.framework.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import org.sanad.framework.Framework;
import org.sanad.web.Texts;

/** {@code #{checklistWords.purpose(framework)}}: for whom a checklist is, in a sentence. */
@Named
@ApplicationScoped
public class ChecklistWords {

    private static final String PURPOSE = "framework.for.";
    /** Of a note, its first sentence, unless that is long. */
    private static final Pattern SENTENCE = Pattern.compile("^[^\\n]{1,160}?[.!?](?=\\s|$)");

    @Inject Texts texts;

    /** Of a checklist that Sanad does not ship, the beginning of its note; empty where there is none. */
    public String purpose(Framework framework) {
        var key = PURPOSE + framework.code();
        if (texts.bundle().containsKey(key)) return texts.of(key);
        var sentence = SENTENCE.matcher(framework.note() == null ? "" : framework.note());
        return sentence.find() ? sentence.group() : "";
    }
}
