package jp.concierge.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Throttle;

/** Choosing a new password by a link in the mail. The second factor stays: the mailbox alone lets nobody in who has one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordResetService {
    @Inject
    private AccountLinks links;
    @Inject
    private LaterLinks later;
    @Inject
    private SignInBackoff backoff;
    @Inject
    private Throttle throttle;
    @Inject
    private Caller caller;

    /** Sends a link if the address is known. The answer and its time are the same for every address. */
    @PermitAll
    public void request(String typedEmail) {
        EmailAddress email = EmailAddress.parse(typedEmail);
        throttle.check("password-reset", caller.address(), 10, Duration.ofHours(1));
        later.sendReset(email);
    }

    @PermitAll
    public LinkDetail look(String secret) {
        return links.look(secret, TokenPurpose.PASSWORD_RESET);
    }

    /**
     * Spends the link and sets the password.
     *
     * @throws BusinessRuleException {@code error.password.…} (the link stays good), {@code error.token.…}
     */
    @PermitAll
    public void reset(String secret, String password) {
        String good = PasswordRules.check(password, links.addressBehind(secret, TokenPurpose.PASSWORD_RESET).orElse(null));
        EmailAddress email = links.reset(secret, Passwords.hash(good));
        backoff.forgive(List.of(SignInBackoff.Subject.pair(email.lookup(), caller.address()), SignInBackoff.Subject.account(email.lookup())));
    }
}
