package jp.concierge.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.concierge.shared.BusinessRuleException;

/** The invited person's side of an invitation: they choose a password, and thereby prove to read the address. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvitationService {
    @Inject
    private AccountLinks links;

    @PermitAll
    public LinkDetail look(String secret) {
        return links.look(secret, TokenPurpose.INVITATION);
    }

    /**
     * Spends the link; the account can be used from now on.
     *
     * @throws BusinessRuleException {@code error.password.…} (the link stays good), {@code error.token.…}
     */
    @PermitAll
    public void accept(String secret, String password) {
        String good = PasswordRules.check(password, links.addressBehind(secret, TokenPurpose.INVITATION).orElse(null));
        links.accept(secret, Passwords.hash(good));
    }
}
