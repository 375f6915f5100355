package jp.concierge.inquiry;

import java.util.List;

/** Who else is at an inquiry, and the version that is the present one. */
public record Presence(long version, List<InquiryDetail.Draft> drafts) {
}
