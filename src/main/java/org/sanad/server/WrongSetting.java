package org.sanad.server;

/** A setting that cannot be used; the message is one sentence that names it and says what it must be. */
public final class WrongSetting extends IllegalArgumentException {

    public WrongSetting(String sentence) {
        super(sentence);
    }
}
