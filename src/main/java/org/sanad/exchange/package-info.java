/**
 * Checklists and crosswalks from and to other people's files: OSCAL catalogues and mapping collections, spreadsheets.
 * Pure: bytes in, a {@code Framework} or a refusal in one sentence out. It knows the room {@code framework} and nothing
 * of who publishes or answers.
 */
package org.sanad.exchange;
