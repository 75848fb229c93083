package org.sanad.assessment.web;

/** How far a section of a checklist is. */
public enum Progress {

    NOT_STARTED("", "open"), IN_PROGRESS("info", "half"), COMPLETE("ok", "done");

    private final String kind;
    private final String icon;

    Progress(String kind, String icon) {
        this.kind = kind;
        this.icon = icon;
    }

    /**
     * @param begun    requirements about which anything was said
     * @param answered requirements with nothing left open
     * @param total    all of them
     */
    static Progress of(int begun, int answered, int total) {
        if (answered == total) return COMPLETE;
        return begun == 0 ? NOT_STARTED : IN_PROGRESS;
    }

    /** Class of its badge. */
    public String getKind() {
        return kind;
    }

    public String getIcon() {
        return icon;
    }
}
