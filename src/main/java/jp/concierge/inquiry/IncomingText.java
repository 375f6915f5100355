package jp.concierge.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import jp.concierge.doctor.ContactWindow;
import jp.concierge.reference.PrivateAddressPolicy;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/** Checks what was typed at the door, for the form and for a colleague at the telephone alike. */
@ApplicationScoped
class IncomingText {
    @Inject
    private PrivateAddressPolicy privateAddress;

    /** @throws BusinessRuleException at the field when empty or too long */
    String text(String typed, String field) {
        String text = Normalized.text(typed);
        if (text.isEmpty()) {
            throw new BusinessRuleException(field.equals("text") ? "inquiry.error.text.empty" : "error.name.empty").at(field);
        }
        int length = text.codePointCount(0, text.length());
        if (length > InquiryService.LONGEST_TEXT) {
            throw new BusinessRuleException("inquiry.error.text.long", InquiryService.LONGEST_TEXT, length).at(field);
        }
        return text;
    }

    /** A doctor's address must be a private one, as at registration (T6); a hospital writes from its own. */
    Contact contact(InquirySender sender, String nickname, String email, String phone, boolean wantsCall, Set<ContactWindow> windows, boolean mayLeaveMessage) {
        Contact contact = Contact.parse(nickname, email, phone, wantsCall, windows, mayLeaveMessage);
        if (sender == InquirySender.DOCTOR && contact.email() != null) {
            privateAddress.objection(contact.email()).ifPresent(reason -> {
                throw new BusinessRuleException(reason.textKey()).at("email");
            });
        }
        return contact;
    }
}
