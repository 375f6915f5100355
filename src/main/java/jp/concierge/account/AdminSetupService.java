package jp.concierge.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;

/** The first administrator of a new installation, by the link that the log showed at the start. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AdminSetupService {
    @Inject
    private AccountLinks links;

    @PermitAll
    public LinkDetail look(String secret) {
        return links.look(secret, TokenPurpose.ADMIN_SETUP);
    }

    /**
     * Opens the account; its second factor is set up at the first sign-in.
     *
     * @param label what colleagues will call the person
     * @throws BusinessRuleException {@code error.…}; the link stays good
     */
    @PermitAll
    public void setUp(String secret, String typedEmail, String label, String password) {
        if (!look(secret).isOpen()) {
            throw new BusinessRuleException("error.token.expired");
        }
        EmailAddress email = EmailAddress.parse(typedEmail);
        String good = PasswordRules.check(password, email);
        links.setUp(secret, email, StaffLabel.parse(label), Passwords.hash(good));
    }
}
