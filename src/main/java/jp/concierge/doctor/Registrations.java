package jp.concierge.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import jp.concierge.reference.PrivateAddressPolicy;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;

/** The parts of a registration, around the slow hashing of the password that belongs in no transaction. Not a service: no page calls it. */
@ApplicationScoped
public class Registrations {
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

    /** A form whose fields are in order, all but the password. */
    public record Checked(RegisterDoctor command, Profile profile, EmailAddress email, ContactPolicy contact) {
        @Override
        public String toString() {
            return "Checked[" + command.submission() + "]";
        }
    }

    /** @throws BusinessRuleException at the field that is wrong */
    public Checked check(RegisterDoctor command) {
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
        return new Checked(command, profile, email, contact);
    }

    /** The same form was sent before. */
    public boolean isDone(Checked checked) {
        return transaction.isDone(checked.command().submission(), checked.email());
    }

    /** Makes the doctor, or tells the owner of a known address; both look alike from outside. */
    public void complete(Checked checked, String passwordHash) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.register(checked, passwordHash);
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
