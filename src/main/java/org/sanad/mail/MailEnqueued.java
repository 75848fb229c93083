package org.sanad.mail;

/** A mail was put into the outbox; heard once it is committed. */
record MailEnqueued() {}
