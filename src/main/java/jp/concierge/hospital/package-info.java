/**
 * Hospital partners: how an institution applies, is verified and accepted or refused, what it agreed to, which sites it has and
 * who acts for it.
 *
 * <p>Rules: an application is accepted only when every check of {@link jp.concierge.hospital.CheckKind} was passed, and by
 * somebody who made none of them; it is refused only with a ground of the law (R9), whose explanation is kept. A partner may hand
 * in openings when it is accepted, agreed to a contract (R6), acknowledged the papers (R4) and declared within the last months
 * that no ground of refusal holds (R9); {@link jp.concierge.hospital.Partners#lacks} is the one answer to that. Whose things
 * a member sees follows from the membership of the signed-in account, never from the request: what belongs to another partner
 * does not exist.
 *
 * <p>Names, addresses and telephones of persons are sealed; those of institutions are public facts.
 */
package jp.concierge.hospital;
