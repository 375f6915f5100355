package jp.concierge.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/** Checks what was typed at the door, for the form and for a colleague at the telephone alike. */
@ApplicationScoped
class IncomingText {

    /** @throws BusinessRuleException at the field when empty or too long */
    String text(String typed, String field) {
        String text = Normalized.text(typed);
        if (text.isEmpty()) {
            throw new BusinessRuleException("inquiry.error.text.empty").at(field);
        }
        int length = text.codePointCount(0, text.length());
        if (length > InquiryService.LONGEST_TEXT) {
            throw new BusinessRuleException("inquiry.error.text.long", InquiryService.LONGEST_TEXT, length).at(field);
        }
        return text;
    }

    Contact contact(InquirySender sender, String nickname, String email, String phone, boolean wantsCall, Set<CallWindow> windows, boolean mayLeaveMessage) {
        return Contact.parse(nickname, email, phone, wantsCall, windows, mayLeaveMessage);
    }
}
