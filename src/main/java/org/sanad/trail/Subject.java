package org.sanad.trail;

/** The kinds of things that acts are done to. */
public enum Subject {
    ORGANIZATION, ASSESSMENT, REVIEW, CERTIFICATE, FRAMEWORK, CHECKPOINT
}
