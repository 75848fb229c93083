package org.sanad.platform;

/** The schema is current; features may load what they ship with. Observers order themselves by priority. */
public record DatabaseReady() {

    /** What signs, before anything is issued. */
    public static final int KEYS = 50;
    /** Checklists first, since sample assessments answer them. */
    public static final int FRAMEWORKS = 100;
    public static final int PEOPLE = 200;
    public static final int SAMPLE = 300;
}
