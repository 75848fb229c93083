package org.sanad.platform;

/** The schema is current; features may load what they ship with. Observers order themselves by priority. */
public record DatabaseReady() {

    /** Checklists first, since sample assessments answer them. */
    public static final int FRAMEWORKS = 100;
    public static final int PEOPLE = 200;
    public static final int SAMPLE = 300;
}
