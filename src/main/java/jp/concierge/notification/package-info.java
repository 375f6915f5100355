/**
 * Turns what happened in the features into mail, and sends it. Nobody depends on this package.
 *
 * <p>A class {@code <Feature>Mails} observes the events of its feature and puts mail into the {@link
 * jp.concierge.notification.Outbox} in the transaction of what happened. Senders on every node claim mails one at a time and
 * send them outside of any transaction: each once in normal operation, again with the same Message-ID when a sender died
 * before it knew the answer. Subjects are neutral (P4); content is sealed and goes as soon as nobody needs it.
 */
package jp.concierge.notification;
