/**
 * What proves a document: signatures over files and over JSON, made and examined. Plain Java and JSON, no framework, no
 * database, no network: these very classes are the program {@code sanad-verify.jar}, with which anybody checks a file
 * without us.
 */
package org.sanad.proof;
