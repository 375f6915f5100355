package jp.concierge.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.concierge.account.SignInBackoff.Subject;
import jp.concierge.shared.BusinessRuleException;

/**
 * The proof that it is really they who change something: whoever finds a signed-in screen alone must not be able to take the
 * account over. Outside of any transaction, because the password hash is slow on purpose and a wrong try must stay counted.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class OwnProof {
    @Inject
    private SignInRecords records;
    @Inject
    private SignInBackoff backoff;

    /**
     * Asks for the password once more.
     *
     * @throws BusinessRuleException {@code error.password.wrong} at the field, or a wait
     */
    void password(UUID accountId, String typed, String field) {
        List<Subject> subject = begin(accountId, field);
        String hash = records.find(accountId).map(SignInRecords.Known::passwordHash).orElse(null);
        if (!Passwords.matches(typed, hash)) {
            records.failed(accountId, SignInOutcome.WRONG_PASSWORD);
            throw new BusinessRuleException("error.password.wrong").at(field);
        }
        backoff.forgive(subject);
    }

    /** Asks for a code of the second factor; the step must be one of another bean, so that it gets its transaction. */
    void factor(UUID accountId, String typed, String field, Step step) {
        List<Subject> subject = begin(accountId, field);
        if (!step.accepts(accountId, typed)) {
            records.failed(accountId, SignInOutcome.WRONG_CODE);
            throw new BusinessRuleException("account.login.code.wrong").at(field);
        }
        backoff.forgive(subject);
    }

    private List<Subject> begin(UUID accountId, String field) {
        List<Subject> subject = List.of(Subject.proof(accountId));
        Duration wait = backoff.begin(subject);
        if (!wait.isZero()) {
            throw SignInService.mustWait(wait).at(field);
        }
        return subject;
    }

    /** Checks a code in a transaction of its own. */
    @FunctionalInterface
    interface Step {
        boolean accepts(UUID accountId, String code);
    }
}
