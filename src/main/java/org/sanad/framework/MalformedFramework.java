package org.sanad.framework;

/** A checklist file that cannot be used: the message says file, line and reason. */
public class MalformedFramework extends Exception {

    private final transient String file;
    private final int line;
    private final String reason;

    public MalformedFramework(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public String reason() {
        return reason;
    }

    public int line() {
        return line;
    }
}
