package jp.concierge.desk;

import java.time.Instant;
import java.util.UUID;
import jp.concierge.inquiry.InquirySender;
import jp.concierge.inquiry.InquiryState;
import jp.concierge.inquiry.InquiryTopic;

/**
 * An inquiry that is owed an answer, without what it says.
 *
 * @param assigneeId null when nobody has it
 */
public record WaitingInquiry(String number, InquirySender sender, InquiryTopic topic, InquiryState state, Instant dueAt, UUID assigneeId) {
}
