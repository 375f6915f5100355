/**
 * Guides, case studies and the legal documents that an agency must publish (R3, R4): Markdown with numbered versions, each
 * holding from a day on. What was published never changes; a correction is the next version, and earlier ones stay readable.
 *
 * <p>The public reads by {@link jp.concierge.content.Guides} and {@link jp.concierge.content.LegalDocuments}; the agency works
 * by {@code ContentDesk}. Texts that come with the program are published at the first start. Markdown becomes HTML in one
 * place, which lets nothing harmful through whoever wrote it.
 */
package jp.concierge.content;
