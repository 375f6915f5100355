package jp.concierge.doctor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import jp.concierge.account.PasswordRules;
import jp.concierge.account.Passwords;
import jp.concierge.reference.PrivateAddressPolicy;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;

/**
 * A doctor registers. Nobody is refused for age, sex or origin (R8), the same form makes one doctor however often and from
 * wherever it is sent, and the answer never tells whether the address was known.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationService {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int TRIES = 3;
    @Inject
    private RegistrationTransaction transaction;
    @Inject
    private ConsentTexts consentTexts;
    @Inject
    private ReferenceTables reference;
    @Inject
    private PrivateAddressPolicy privateAddress;
    @Inject
    private Clock clock;

    /** @throws BusinessRuleException at the field that is wrong; returns in the same way for a new and a known address */
    @PermitAll
    public void register(RegisterDoctor command) {
        Profile profile = command.profile().parse(reference, LocalDate.now(clock));
        EmailAddress email = address(command.email());
        ContactPolicy contact = contactPolicy(command, profile);
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            if (command.consents().containsKey(purpose)) {
                consentTexts.seen(purpose, command.consents().get(purpose));
            } else if (purpose.isRequired()) {
                throw new BusinessRuleException("error.doctor.consent.required").at("consent" + purpose.name());
            }
        }
        if (command.disclosure() == null) {
            throw new BusinessRuleException("error.doctor.disclosure").at("disclosure");
        }
        String password = password(command.password(), email);
        if (transaction.isDone(command.submission(), email)) {
            return;
        }
        String passwordHash = Passwords.hash(password);
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.register(command, profile, email, contact, passwordHash);
                return;
            } catch (PersistenceException e) {
                // the same form or the same address was sent at the same moment, and the other one was first
                if (!isUniqueViolation(e) || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private EmailAddress address(String typed) {
        try {
            EmailAddress email = EmailAddress.parse(typed);
            privateAddress.require(email);
            return email;
        } catch (BusinessRuleException refused) {
            throw refused.at("email");
        }
    }

    private static String password(String typed, EmailAddress email) {
        try {
            return PasswordRules.check(typed, email);
        } catch (BusinessRuleException weak) {
            throw weak.at("password");
        }
    }

    private static ContactPolicy contactPolicy(RegisterDoctor command, Profile profile) {
        if (profile.phone() == null) {
            return ContactPolicy.mailOnly();
        }
        return new ContactPolicy(command.channels(), command.windows(), command.voicemail(), command.callerWords());
    }

    private static boolean isUniqueViolation(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
