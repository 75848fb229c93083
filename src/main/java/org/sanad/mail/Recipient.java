package org.sanad.mail;

/** Whom a mail goes to. @param name may be null */
public record Recipient(String address, String name) {}
