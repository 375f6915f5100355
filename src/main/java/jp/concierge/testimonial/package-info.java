/**
 * Stories of doctors who changed their place of work, told so that nobody can recognise who tells them (T11).
 *
 * <p>The doctor writes and decides field by field what may be shown; a moderator edits and coarsens; the doctor approves the
 * very text; a second person of the agency publishes. Three policies stand in the way and cannot be passed by any page:
 * {@link jp.concierge.testimonial.CellPolicy} (how many physicians fit what is shown), {@link
 * jp.concierge.testimonial.TextLint} (names, gifts, contacts in the text) and {@link
 * jp.concierge.testimonial.PublicationPolicy} (time since joining; late and common days of publication, T10).
 *
 * <p>Everything the doctor tells is sealed. Only {@link jp.concierge.testimonial.PublishedVoice} stands in clear, and only
 * with what was consented to and as coarse as it is shown; taking back deletes that row, so that nothing public is left.
 */
package jp.concierge.testimonial;
