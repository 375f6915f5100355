/**
 * Openings (求人): what a hospital offers, from the draft to the end.
 *
 * <p>All that an opening says is one set of {@link jp.concierge.opening.Terms}: form, completeness list, lint, snapshots, their
 * differences, files and the machine's interface are made from the one list {@link jp.concierge.opening.TermField}. What is
 * public is an immutable, numbered snapshot; a change is a draft beside it until a reviewer accepts it. Nothing is accepted
 * without all thirteen items of the law (§1.2): the check, the snapshot's constructor and the table each refuse it.
 */
package jp.concierge.opening;
