package jp.concierge.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Role;

/** What links in mail do, each in one transaction; passwords arrive here already hashed. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AccountLinks {
    @Inject
    private AccountRepository accounts;
    @Inject
    private Accounts features;
    @Inject
    private Tokens tokens;
    @Inject
    private SecondFactors factors;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<SecurityChanged> securityChanged;
    @Inject
    private Event<AddressVerified> addressVerified;
    @Inject
    private Event<PasswordResetRequested> resetRequested;
    @Inject
    private Event<AddressChanged> addressChanged;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    LinkDetail look(String secret, TokenPurpose first, TokenPurpose... others) {
        Set<TokenPurpose> purposes = EnumSet.of(first, others);
        return tokens.find(secret, purposes).map(token -> {
            TokenState state = token.state(clock.instant());
            String email = state != TokenState.OPEN || token.accountId() == null ? null
                    : token.payload(vault) != null ? token.payload(vault) : get(token.accountId()).email(vault).value();
            return new LinkDetail(state, token.purpose(), email, token.expiresAt());
        }).orElse(LinkDetail.UNKNOWN);
    }

    /** The proof that an address is read. */
    void verify(String secret) {
        Account account = get(tokens.spend(secret, TokenPurpose.VERIFICATION).accountId());
        verify(account);
        audit.record(account.id(), account.label(), AuditAction.VERIFIED, "account", account.id());
    }

    /** For whoever forgot the password; an invited person gets the invitation again. Nothing happens for an unknown or shut address. */
    void requestReset(EmailAddress email) {
        accounts.find(email).ifPresent(account -> {
            if (account.state() == AccountState.INVITED) {
                features.invite(account.id());
            } else if (account.isUsable()) {
                resetRequested.fire(new PasswordResetRequested(account.id(), tokens.issue(account.id(), TokenPurpose.PASSWORD_RESET, null)));
            }
        });
    }

    void requestVerification(EmailAddress email) {
        accounts.find(email).filter(account -> account.state() == AccountState.UNVERIFIED).ifPresent(account -> features.requestVerification(account.id()));
    }

    /** The new password replaces the forgotten one; the address is proven by the way, and everybody signed in is signed out. */
    EmailAddress reset(String secret, String hash) {
        Account account = get(tokens.spend(secret, TokenPurpose.PASSWORD_RESET).accountId());
        requireUsable(account);
        account.choosePassword(hash);
        verify(account);
        tokens.withdraw(account.id(), TokenPurpose.VERIFICATION);
        accounts.endSessions(account.id(), null, clock.instant());
        audit.record(account.id(), account.label(), AuditAction.PASSWORD_CHANGED, "account", account.id(), "by", "RESET");
        securityChanged.fire(new SecurityChanged(account.id(), SecurityChange.PASSWORD_CHANGED));
        return account.email(vault);
    }

    void accept(String secret, String hash) {
        Account account = get(tokens.spend(secret, TokenPurpose.INVITATION).accountId());
        if (account.state() != AccountState.INVITED) {
            throw new BusinessRuleException("error.token.used");
        }
        account.accept(hash, clock.instant());
        addressVerified.fire(new AddressVerified(account.id()));
        audit.record(account.id(), account.label(), AuditAction.VERIFIED, "account", account.id(), "by", "INVITATION");
    }

    /** The new address takes effect; the old one gets 48 hours to object. */
    void move(String secret) {
        AccountToken token = tokens.spend(secret, TokenPurpose.NEW_ADDRESS);
        Account account = get(token.accountId());
        requireUsable(account);
        EmailAddress wanted = new EmailAddress(token.payload(vault));
        features.find(wanted).filter(other -> !other.id().equals(account.id())).ifPresent(other -> {
            throw new BusinessRuleException("account.address.taken");
        });
        EmailAddress old = account.email(vault);
        LinkSecret undo = tokens.issueUndo(account.id(), old.value(), Account.fingerprint(old, vault));
        account.move(wanted, clock.instant(), vault);
        tokens.withdraw(account.id(), TokenPurpose.PASSWORD_RESET);
        tokens.withdraw(account.id(), TokenPurpose.VERIFICATION);
        audit.record(account.id(), account.label(), AuditAction.EMAIL_CHANGED, "account", account.id());
        addressChanged.fire(new AddressChanged(account.id(), old, undo));
    }

    /**
     * The owner of the old address objects: it is theirs again, everybody is signed out, a second factor that came after
     * the change is gone, and nobody gets in before a new password is chosen.
     *
     * @return the secret of the link to choose it
     */
    String undoMove(String secret) {
        AccountToken token = tokens.spend(secret, TokenPurpose.UNDO_ADDRESS);
        Account account = get(token.accountId());
        requireUsable(account);
        account.move(new EmailAddress(token.payload(vault)), clock.instant(), vault);
        account.choosePassword(null);
        factors.enrolledAt(account.id()).filter(since -> since.isAfter(token.createdAt())).ifPresent(since -> factors.remove(account.id()));
        tokens.open(account.id(), TokenPurpose.UNDO_ADDRESS).stream().filter(other -> other.createdAt().isAfter(token.createdAt())).forEach(other -> other.withdraw(clock.instant()));
        tokens.withdraw(account.id(), TokenPurpose.NEW_ADDRESS);
        accounts.endSessions(account.id(), null, clock.instant());
        audit.record(account.id(), account.label(), AuditAction.EMAIL_CHANGED, "account", account.id(), "by", "UNDO");
        LinkSecret reset = tokens.issue(account.id(), TokenPurpose.PASSWORD_RESET, null);
        resetRequested.fire(new PasswordResetRequested(account.id(), reset));
        return reset.value();
    }

    /** A link for the first administrator; null when there is an administrator already. */
    LinkSecret issueSetup() {
        if (!accounts.lockAdministrators().isEmpty()) {
            return null;
        }
        return tokens.issue(null, TokenPurpose.ADMIN_SETUP, null);
    }

    void setUp(String secret, EmailAddress email, String label, String hash) {
        tokens.spend(secret, TokenPurpose.ADMIN_SETUP);
        if (!accounts.lockAdministrators().isEmpty()) {
            throw new BusinessRuleException("account.setup.done");
        }
        UUID id = features.open(email, hash, Set.of(Role.ADMIN), label);
        get(id).verify(clock.instant());
        tokens.withdraw(null, TokenPurpose.ADMIN_SETUP);
    }

    /** Address of the account behind an open link, for the rule that the password must not hold it. */
    Optional<EmailAddress> addressBehind(String secret, TokenPurpose purpose) {
        return tokens.find(secret, EnumSet.of(purpose)).filter(token -> token.isOpen(clock.instant())).map(token -> get(token.accountId()).email(vault));
    }

    private void verify(Account account) {
        if (account.state() == AccountState.UNVERIFIED) {
            account.verify(clock.instant());
            addressVerified.fire(new AddressVerified(account.id()));
        }
    }

    private void requireUsable(Account account) {
        if (!account.isUsable()) {
            throw new BusinessRuleException("error.token.expired");
        }
    }

    private Account get(UUID id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("account"));
    }
}
