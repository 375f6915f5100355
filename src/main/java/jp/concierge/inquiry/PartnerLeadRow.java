package jp.concierge.inquiry;

import java.time.Instant;

/** A partner lead in the list. */
public record PartnerLeadRow(String code, String name, String contact, String wish, String inquiryNumber, String owner, Instant createdAt) {
    @Override
    public String toString() {
        return "PartnerLeadRow[" + code + "]";
    }
}
