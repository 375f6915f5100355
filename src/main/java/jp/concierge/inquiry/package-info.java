/**
 * What arrives at the desk, from the first question to its answer, its conversion into a doctor or a partner lead, or its
 * end. The sender follows the conversation by a secret link, without an account.
 *
 * <p>Rules: everything a sender typed is sealed and every view of it is audited. A mail never carries a question or an
 * answer, whoever the sender is: it says that there is something to read and repeats the secret link (threat T6; a
 * hospital's mailbox is read by many as well). Internal notes live in a table of their own and are never part of a query
 * for the sender.
 */
package jp.concierge.inquiry;
