package org.sanad.framework;

/** Where a version of a checklist stands. */
public enum FrameworkState {
    /** Imported and not yet released: only its keepers see it. */
    DRAFT,
    /** Assessments can be started on it. */
    PUBLISHED,
    /** No new assessment starts on it; those under way go on. */
    RETIRED
}
