package jp.concierge.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.security.Caller;

/**
 * Asks a signed-in person for the password once more, for features with acts that a screen left alone must not allow. Slow
 * on purpose: call it before the transaction.
 */
@ApplicationScoped
public class PasswordProof {
    @Inject
    private OwnProof proof;
    @Inject
    private Caller caller;

    /** @throws BusinessRuleException at the form field when the password is wrong, or there were too many tries */
    public void prove(String password, String field) {
        proof.password(caller.requireAccountId(), password == null ? "" : password, field);
    }
}
