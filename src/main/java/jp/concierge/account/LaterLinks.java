package jp.concierge.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.security.Throttle;

/**
 * Looks an address up and sends its mail after the page has been answered: how long the answer takes cannot tell whether
 * the address is known. Nobody gets more than a few such mails an hour.
 */
@Stateless
@Asynchronous
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LaterLinks {
    @Inject
    private AccountLinks links;
    @Inject
    private Throttle throttle;

    /** A link to choose a new password, if the address is known. */
    @PermitAll
    public void sendReset(EmailAddress email) {
        if (throttle.allows("reset-mail", email.lookup(), 3, Duration.ofHours(1))) {
            links.requestReset(email);
        }
    }

    /** A link to prove the address, if it waits for that. */
    @PermitAll
    public void sendVerification(EmailAddress email) {
        if (throttle.allows("verification-mail", email.lookup(), 3, Duration.ofHours(1))) {
            links.requestVerification(email);
        }
    }
}
