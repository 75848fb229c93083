package org.sanad.mail;

/**
 * What mails there are. Each has its words in the message bundle: {@code letter.<name>.title} and
 * {@code letter.<name>.body}.
 */
public enum MailKind {
    INVITATION, CERTIFICATE_EXPIRES, CHECKPOINT
}
