package org.sanad.evidence;

/** A file that was received, inspected and kept. */
public record Upload(String name, FileType type, long size, String sha256) {}
