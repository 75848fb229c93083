package org.sanad.trail;

/** The kinds of things that acts are done to. */
public enum TrailSubject {
    ORGANIZATION, ASSESSMENT, REVIEW, CERTIFICATE, FRAMEWORK, CHECKPOINT
}
