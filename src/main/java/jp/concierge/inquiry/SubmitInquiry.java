package jp.concierge.inquiry;

import java.util.Set;
import jp.concierge.doctor.ContactWindow;
import jp.concierge.shared.security.FormStamp;

/**
 * A visitor asks. Fields are as typed.
 *
 * @param stamp of the form, see {@link FormStamp}
 * @param trap the field that people do not see
 */
public record SubmitInquiry(String stamp, InquirySender sender, InquiryTopic topic, String text, String nickname, String email, String phone,
        boolean wantsCall, Set<ContactWindow> windows, boolean mayLeaveMessage, String trap) {
    @Override
    public String toString() {
        return "SubmitInquiry";
    }
}
