package jp.concierge.inquiry;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** An inquiry waits at the desk, be it new or released from suspicion; who left an address of mail is sent the link. */
public record InquirySubmitted(UUID inquiryId) implements DomainEvent {
}
