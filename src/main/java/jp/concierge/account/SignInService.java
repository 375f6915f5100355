package jp.concierge.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.account.SignInBackoff.Subject;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.SignedIn;
import jp.concierge.shared.security.Throttle;

/**
 * Signing in, in one step or two, signing out, and knowing a signed-in person again at the next request. Whoever has a
 * second factor gives it; our staff without one set it up before they see anything.
 */
@Stateless
public class SignInService {
    private static final Duration SEEN_PRECISION = Duration.ofSeconds(30);
    @Inject
    private AccountRepository accounts;
    @Inject
    private SignInRecords records;
    @Inject
    private SignInBackoff backoff;
    @Inject
    private IdentityStoreHandler identities;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;

    /**
     * The first step. Whether the address is unknown, shut, or the password wrong, the answer is the same after the same
     * time.
     *
     * @throws BusinessRuleException {@code account.login.wrong}, or {@code account.login.wait…} after too many wrong ones
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignInStep signIn(String typedEmail, String password) {
        EmailAddress email = EmailAddress.parse(typedEmail);
        List<Subject> subjects = subjects(email);
        Duration wait = backoff.begin(subjects);
        if (!wait.isZero()) {
            records.failed(email, SignInOutcome.TOO_MANY);
            throw mustWait(wait);
        }
        CredentialValidationResult result = identities.validate(new UsernamePasswordCredential(email.value(), password == null ? "" : password));
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            records.failed(email, SignInOutcome.WRONG_PASSWORD);
            throw new BusinessRuleException("account.login.wrong");
        }
        backoff.forgive(subjects);
        return records.passwordWasRight(UUID.fromString(result.getCallerPrincipal().getName()));
    }

    /** What the second step needs to show; empty when the first was too long ago, or never. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<PendingSignIn> pending(String pendingSecret) {
        return records.pending(pendingSecret);
    }

    /**
     * The second step: a code of the authenticator app, or a recovery code.
     *
     * @throws BusinessRuleException {@code account.login.code.wrong}, {@code account.login.over}, or a wait
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignInStep giveCode(String pendingSecret, String code) {
        List<Subject> subject = beginSecondStep(pendingSecret);
        Optional<SignInStep> step = records.codeGiven(pendingSecret, code);
        return finish(pendingSecret, subject, step);
    }

    /** The second step of staff who have no second factor yet: the first code of the app that was just set up. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public EnrolledStep confirmEnrolment(String pendingSecret, String code) {
        List<Subject> subject = beginSecondStep(pendingSecret);
        return finish(pendingSecret, subject, records.enrolmentConfirmed(pendingSecret, code));
    }

    /** Who holds the session of this secret; empty when it never was, is over, or has been idle too long. */
    @PermitAll
    public Optional<SignedIn> recognise(String secret) {
        Instant now = clock.instant();
        return accounts.findSession(secret).filter(session -> session.isLive(now)).map(session -> {
            if (session.lastSeenAt().plus(SEEN_PRECISION).isBefore(now)) {
                session.seen(now);
            }
            Account account = session.account();
            return new SignedIn(account.id(), session.id(), account.roles(), account.label(), session.hasSecondFactor(), session.startedAt());
        });
    }

    /** Ends the session, or the half-made sign-in, of this secret; nothing when there is none. */
    @PermitAll
    public void signOut(String secret) {
        accounts.findSession(secret).filter(session -> !session.isEnded()).ifPresent(session -> {
            session.end(clock.instant());
            if (session.stage() == SignInStage.SIGNED_IN) {
                audit.record(session.account().id(), session.account().label(), AuditAction.SIGNED_OUT, "account", session.account().id());
            }
        });
    }

    private List<Subject> subjects(EmailAddress email) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(Subject.pair(email.lookup(), caller.address()));
        if (!records.isKnownPlace(email, caller.address())) {
            subjects.add(Subject.account(email.lookup()));
        }
        subjects.add(Subject.client(caller.address()));
        return subjects;
    }

    private List<Subject> beginSecondStep(String pendingSecret) {
        PendingSignIn pending = records.pending(pendingSecret).orElseThrow(() -> new BusinessRuleException("account.login.over"));
        List<Subject> subject = List.of(Subject.proof(pending.accountId()));
        Duration wait = backoff.begin(subject);
        if (!wait.isZero()) {
            records.failed(pending.accountId(), SignInOutcome.TOO_MANY);
            throw mustWait(wait);
        }
        return subject;
    }

    private <T> T finish(String pendingSecret, List<Subject> subject, Optional<T> step) {
        if (step.isEmpty()) {
            records.pending(pendingSecret).ifPresent(pending -> records.failed(pending.accountId(), SignInOutcome.WRONG_CODE));
            throw new BusinessRuleException("account.login.code.wrong");
        }
        backoff.forgive(subject);
        return step.get();
    }

    /** Says in words how long to wait. */
    static BusinessRuleException mustWait(Duration wait) {
        return wait.toSeconds() < 60 ? new BusinessRuleException("account.login.wait.seconds", wait.toSeconds() + 1)
                : new BusinessRuleException("account.login.wait", Throttle.minutes(wait));
    }
}
