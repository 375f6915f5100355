package jp.concierge.compliance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import jp.concierge.account.PasswordProof;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.security.Throttle;

/**
 * A doctor's own hand on their data: take it away, ask us to correct, stop or erase. A signed-in screen left alone is not
 * enough to take the data or to ask for erasure: the password is asked again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PersonalDataService {
    private static final int EXPORTS_PER_HOUR = 10;
    private static final int REQUESTS_PER_DAY = 10;
    @Inject
    private OwnPrivacy own;
    @Inject
    private PersonalDataWriter writer;
    @Inject
    private PasswordProof proof;
    @Inject
    private Throttle throttle;
    @Inject
    private Caller caller;

    /** @throws BusinessRuleException at {@code password} when it is wrong, or after too many tries */
    @RolesAllowed(Role.Name.DOCTOR)
    public PersonalFile export(PersonalDataFormat format, String password) {
        if (format == null) {
            throw new BusinessRuleException("error.compliance.format").at("format");
        }
        throttle.check("export", caller.requireAccountId().toString(), EXPORTS_PER_HOUR, Duration.ofHours(1));
        proof.prove(password, "password");
        return writer.write(own.collect(format.name()), format);
    }

    /**
     * Asks us to correct or to stop using something; {@code text} says what.
     *
     * @return code of the request
     */
    @RolesAllowed(Role.Name.DOCTOR)
    public String request(PrivacyRequestKind kind, String text) {
        if (kind == null || kind == PrivacyRequestKind.ERASURE) {
            throw new BusinessRuleException("error.compliance.kind").at("kind");
        }
        throttle.check("privacy-request", caller.requireAccountId().toString(), REQUESTS_PER_DAY, Duration.ofDays(1));
        return own.request(kind, text);
    }

    /** @return code of the request */
    @RolesAllowed(Role.Name.DOCTOR)
    public String requestErasure(String password, String text) {
        throttle.check("privacy-request", caller.requireAccountId().toString(), REQUESTS_PER_DAY, Duration.ofDays(1));
        proof.prove(password, "erasePassword");
        return own.request(PrivacyRequestKind.ERASURE, text);
    }

    /** Takes a request back while it is open. */
    @RolesAllowed(Role.Name.DOCTOR)
    public void withdraw(String code) {
        own.withdraw(code);
    }

    /** The doctor's requests, newest first. */
    @RolesAllowed(Role.Name.DOCTOR)
    public List<PrivacyRequestRow> listRequests() {
        return own.list();
    }
}
