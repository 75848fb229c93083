package org.sanad.assessment;

import java.util.UUID;
import org.sanad.framework.Relation;

/**
 * Where an answer was taken over from: what the firm had said before, in another assessment. Later changes leave it as
 * it is.
 *
 * @param framework   the other checklist's title and version
 * @param requirement whose answer it was
 * @param relation    read "that requirement RELATION this one"
 * @param via         the requirement of ISO/IEC 27001 between the two, or null where they are related directly
 */
public record AnswerOrigin(UUID assessment, String framework, String requirement, Relation relation, String via) {}
