package jp.concierge.inquiry;

import java.util.Set;
import jp.concierge.doctor.ContactWindow;

/**
 * A colleague types in what somebody asks on the telephone.
 *
 * @param note what the colleagues should know; may be empty
 * @param answered true when the question was answered on the telephone
 * @param sendLink true when a given address gets the secret link
 */
public record EnterCall(String stamp, InquirySender sender, InquiryTopic topic, String text, String nickname, String email, String phone,
        boolean wantsCall, Set<ContactWindow> windows, boolean mayLeaveMessage, String note, boolean answered, boolean sendLink) {
    @Override
    public String toString() {
        return "EnterCall";
    }
}
