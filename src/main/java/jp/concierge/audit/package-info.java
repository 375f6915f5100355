/**
 * The append-only, hash-chained record of who did and who saw what.
 *
 * <p>Any feature writes to it by {@link jp.concierge.audit.AuditTrail} in the transaction of the act; nobody can change it:
 * the tables refuse, each entry carries a keyed proof of its content, and a sealer links committed entries into a chain
 * every two seconds, so that writers never queue for it. Walking the chain names whatever was altered, deleted, added or
 * moved. The record holds ids, roles, network addresses and what staff are called; never the data of a person.
 */
package jp.concierge.audit;
