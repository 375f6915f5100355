package jp.concierge.inquiry;

import java.util.Set;
import jp.concierge.doctor.ContactWindow;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.PhoneNumber;

/**
 * How a sender may be reached, and when by telephone.
 *
 * @param nickname whatever the sender wants to be called, or null
 * @param windows when a call is welcome; empty with {@code wantsCall} means at any decent hour
 * @param mayLeaveMessage whether a voice mail may be left
 */
public record Contact(String nickname, EmailAddress email, PhoneNumber phone, boolean wantsCall, Set<ContactWindow> windows, boolean mayLeaveMessage) {
    static final int LONGEST_NICKNAME = 60;

    public Contact {
        windows = Set.copyOf(windows);
    }

    /**
     * A telephone alone means that we are to call: there is no other way to answer.
     *
     * @throws BusinessRuleException at the field {@code nickname}, {@code email} or {@code phone}
     */
    static Contact parse(String nickname, String email, String phone, boolean wantsCall, Set<ContactWindow> windows, boolean mayLeaveMessage) {
        String name = Normalized.name(nickname);
        if (name.codePointCount(0, name.length()) > LONGEST_NICKNAME) {
            throw new BusinessRuleException("error.name.long", LONGEST_NICKNAME).at("nickname");
        }
        EmailAddress mail = isBlank(email) ? null : at("email", () -> EmailAddress.parse(email));
        PhoneNumber number = isBlank(phone) ? null : at("phone", () -> PhoneNumber.parse(phone));
        if (wantsCall && number == null) {
            throw new BusinessRuleException("inquiry.error.callWithoutPhone").at("phone");
        }
        boolean call = number != null && (wantsCall || mail == null);
        return new Contact(name.isEmpty() ? null : name, mail, number, call, call ? windows : Set.of(), call && mayLeaveMessage);
    }

    boolean isNone() {
        return email == null && phone == null;
    }

    @Override
    public String toString() {
        return "Contact";
    }

    private static boolean isBlank(String typed) {
        return Normalized.line(typed).isEmpty();
    }

    private static <T> T at(String field, java.util.function.Supplier<T> parse) {
        try {
            return parse.get();
        } catch (BusinessRuleException broken) {
            throw broken.at(field);
        }
    }
}
