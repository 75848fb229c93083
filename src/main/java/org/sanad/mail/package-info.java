/**
 * Mail that leaves the house: an outbox in the database, filled by use cases in their own transaction and emptied
 * behind them, with retries. It knows what a mail is about only by kind and name, and no feature.
 */
package org.sanad.mail;
