package jp.concierge.inquiry;

import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.PhoneNumber;

/** Contacts shown just enough to be recognised by their owner. */
final class Masked {
    private Masked() {
    }

    static String email(EmailAddress email) {
        if (email == null) {
            return null;
        }
        String value = email.value();
        return value.charAt(0) + "***" + value.substring(value.lastIndexOf('@'));
    }

    static String phone(PhoneNumber phone) {
        return phone == null ? null : "***-" + phone.digits().substring(phone.digits().length() - 4);
    }
}
