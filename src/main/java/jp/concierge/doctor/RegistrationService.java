package jp.concierge.doctor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.concierge.account.PasswordRules;
import jp.concierge.account.Passwords;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;

/**
 * A doctor registers. Nobody is refused for age, sex or origin (R8), the same form makes one doctor however often and from
 * wherever it is sent, and the answer never tells whether the address was known.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationService {
    @Inject
    private Registrations registrations;

    /** @throws BusinessRuleException at the field that is wrong; returns in the same way for a new and a known address */
    @PermitAll
    public void register(RegisterDoctor command) {
        Registrations.Checked checked = registrations.check(command);
        String password = password(command.password(), checked.email());
        if (!registrations.isDone(checked)) {
            registrations.complete(checked, Passwords.hash(password));
        }
    }

    private static String password(String typed, EmailAddress email) {
        try {
            return PasswordRules.check(typed, email);
        } catch (BusinessRuleException weak) {
            throw weak.at("password");
        }
    }
}
