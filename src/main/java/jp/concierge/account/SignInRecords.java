package jp.concierge.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Ids;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** The short transactions of a sign-in, between which the slow hash is computed without holding a connection. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SignInRecords {
    private static final Duration KNOWN_PLACE = Duration.ofDays(30);
    @Inject
    private AccountRepository accounts;
    @Inject
    private SecondFactors factors;
    @Inject
    private AuditTrail audit;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;

    /** What the check of a password needs to know. */
    record Known(UUID accountId, String passwordHash, boolean usable, Set<Role> roles) {
        @Override
        public String toString() {
            return "Known[" + accountId + "]";
        }
    }

    Optional<Known> find(EmailAddress email) {
        return accounts.find(email).map(SignInRecords::known);
    }

    Optional<Known> find(UUID accountId) {
        return accounts.find(accountId).map(SignInRecords::known);
    }

    /** True when this account was signed in to from this network address lately. */
    boolean isKnownPlace(EmailAddress email, String address) {
        return accounts.hasSignedInFrom(Account.fingerprint(email, vault), address, clock.instant().minus(KNOWN_PLACE));
    }

    void failed(EmailAddress email, SignInOutcome outcome) {
        failed(accounts.find(email).map(Account::id).orElse(null), outcome);
    }

    void failed(UUID accountId, SignInOutcome outcome) {
        accounts.add(new SignInEvent(accountId, outcome, caller.address(), caller.browser(), clock.instant()));
        audit.record((UUID) null, AuditAction.SIGN_IN_FAILED, "account", accountId, "reason", outcome.name());
    }

    /** The password was right: signs in, or remembers that for the second step. */
    SignInStep passwordWasRight(UUID accountId) {
        Account account = usable(accountId);
        if (factors.isEnrolled(accountId)) {
            return open(account, SignInStage.CODE_AWAITED, false);
        }
        if (account.needsSecondFactor()) {
            factors.draft(accountId);
            return open(account, SignInStage.ENROLMENT_AWAITED, false);
        }
        return signIn(account, false, SignInOutcome.SIGNED_IN);
    }

    Optional<PendingSignIn> pending(String secret) {
        Instant now = clock.instant();
        return accounts.findSession(secret).filter(session -> session.isPending(now)).map(session -> {
            Account account = session.account();
            return new PendingSignIn(account.id(), session.stage(), factors.demonstrationCode(account),
                    session.stage() == SignInStage.ENROLMENT_AWAITED ? factors.draftOf(account).orElse(null) : null);
        });
    }

    /** @return empty when the code was wrong */
    Optional<SignInStep> codeGiven(String pendingSecret, String code) {
        SignInSession pending = require(pendingSecret, SignInStage.CODE_AWAITED);
        Account account = pending.account();
        Optional<SignInOutcome> outcome = factors.accept(account, code);
        return outcome.map(how -> {
            pending.end(clock.instant());
            return signIn(account, true, how);
        });
    }

    /** @return empty when the code was wrong */
    Optional<EnrolledStep> enrolmentConfirmed(String pendingSecret, String code) {
        SignInSession pending = require(pendingSecret, SignInStage.ENROLMENT_AWAITED);
        Account account = pending.account();
        Optional<List<String>> recoveryCodes = factors.confirm(account, code);
        return recoveryCodes.map(codes -> {
            pending.end(clock.instant());
            return new EnrolledStep(signIn(account, true, SignInOutcome.SIGNED_IN), codes);
        });
    }

    private SignInSession require(String pendingSecret, SignInStage stage) {
        return accounts.findSession(pendingSecret).filter(session -> session.isPending(clock.instant()) && session.stage() == stage)
                .orElseThrow(() -> new BusinessRuleException("account.login.over"));
    }

    private SignInStep signIn(Account account, boolean secondFactor, SignInOutcome how) {
        accounts.add(new SignInEvent(account.id(), how, caller.address(), caller.browser(), clock.instant()));
        audit.record(account.id(), account.label(), AuditAction.SIGNED_IN, "account", account.id(), "factor", secondFactor ? how.name() : "PASSWORD");
        return open(account, SignInStage.SIGNED_IN, secondFactor);
    }

    private SignInStep open(Account account, SignInStage stage, boolean secondFactor) {
        String secret = Ids.secret();
        accounts.add(new SignInSession(account, secret, stage, secondFactor, caller.address(), caller.browser(), clock.instant()));
        return new SignInStep(stage, secret, account.roles());
    }

    private Account usable(UUID accountId) {
        return accounts.find(accountId).filter(Account::isUsable).orElseThrow(() -> new NotFoundException("account"));
    }

    private static Known known(Account account) {
        return new Known(account.id(), account.passwordHash(), account.isUsable(), account.roles());
    }
}
