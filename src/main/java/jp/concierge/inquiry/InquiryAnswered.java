package jp.concierge.inquiry;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** The conversation holds an answer; who left an address of mail is told that there is something to read. */
public record InquiryAnswered(UUID inquiryId) implements DomainEvent {
}
