package org.sanad.framework;

/** One statement about the firm that is plainly met or not met. Its code is a letter within the requirement. */
public record Check(String code, String text) {}
