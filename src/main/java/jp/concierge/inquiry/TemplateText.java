package jp.concierge.inquiry;

import java.time.Instant;

/**
 * An answer template.
 *
 * @param sender for whom it is meant; null for everybody
 */
public record TemplateText(String code, long version, String title, InquirySender sender, String body, boolean active, Instant changedAt) {
}
