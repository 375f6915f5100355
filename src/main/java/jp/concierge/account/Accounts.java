package jp.concierge.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Role;

/**
 * Accounts for the features whose people they belong to; always inside the transaction of a service that has checked who
 * may. Not a service itself: no page calls it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Accounts {
    @Inject
    private AccountRepository accounts;
    @Inject
    private AuditTrail audit;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;
    @Inject
    private Tokens tokens;
    @Inject
    private SecondFactors factors;
    @Inject
    private Event<VerificationRequested> verificationRequested;
    @Inject
    private Event<InvitationIssued> invitationIssued;
    @Inject
    private Event<KnownAddressUsed> knownAddressUsed;
    @Inject
    private Event<SecurityChanged> securityChanged;

    /** What other features may know of an account. */
    public record AccountInfo(UUID id, EmailAddress email, AccountState state, Set<Role> roles, String label, boolean hasPassword, String code) {
    }

    /** How an account is used. */
    public record Use(boolean secondFactor, Instant lastSignedInAt) {
    }

    /**
     * @param passwordHash from {@link Passwords#hash}, made before the transaction began because it is slow; null for an invitation
     * @param label null for a doctor
     * @throws BusinessRuleException {@code error.account.taken} when the address belongs to an account already
     */
    public UUID open(EmailAddress email, String passwordHash, Set<Role> roles, String label) {
        if (find(email).isPresent()) {
            throw new BusinessRuleException("error.account.taken");
        }
        Account account = new Account(email, passwordHash, roles, label, clock.instant(), vault);
        accounts.add(account);
        audit.record(AuditAction.CREATED, "account", account.id());
        return account.id();
    }

    /** Until the transaction ends nobody else who calls this with the address goes on: what is found now stays so. */
    public void lock(EmailAddress email) {
        accounts.lock(email);
    }

    /**
     * The account an address belongs to. An address that its owner gave up less than 48 hours ago still belongs to
     * them, because they may take the change back.
     */
    public Optional<AccountInfo> find(EmailAddress email) {
        return accounts.find(email).or(() -> tokens.holderOf(Account.fingerprint(email, vault)).flatMap(accounts::find)).map(this::info);
    }

    public AccountInfo get(UUID id) {
        return accounts.find(id).map(this::info).orElseThrow(() -> new NotFoundException("account"));
    }

    /** The person proved to read mail at the address. */
    public void verify(UUID id) {
        accounts.find(id).orElseThrow(() -> new NotFoundException("account")).verify(clock.instant());
    }

    /**
     * Sends the account's address a mail with a link to prove that it is read there; older links of this kind stop
     * working. Does nothing when the address is proven already or the account is shut.
     */
    public void requestVerification(UUID id) {
        Account account = accounts.find(id).orElseThrow(() -> new NotFoundException("account"));
        if (account.state() == AccountState.UNVERIFIED) {
            verificationRequested.fire(new VerificationRequested(id, tokens.issue(id, TokenPurpose.VERIFICATION, null)));
        }
    }

    /**
     * Tells the owner of a known address, by a helpful mail, that somebody tried to register with it. The caller shows the
     * same page as for a new address. Who was invited and has not begun gets the invitation again. Does nothing for an
     * unknown address.
     */
    public void noticeKnownAddress(EmailAddress email) {
        find(email).ifPresent(account -> {
            if (account.state() == AccountState.INVITED) {
                invite(account.id());
            } else {
                knownAddressUsed.fire(new KnownAddressUsed(account.id()));
            }
        });
    }

    /**
     * Sends an invited person (opened without a password) the link to choose one; an earlier link stops working.
     *
     * @throws BusinessRuleException {@code error.account.accepted} when the account is in use already or shut
     */
    public void invite(UUID id) {
        if (accounts.find(id).orElseThrow(() -> new NotFoundException("account")).state() != AccountState.INVITED) {
            throw new BusinessRuleException("error.account.accepted");
        }
        audit.record(AuditAction.INVITED, "account", id);
        invitationIssued.fire(new InvitationIssued(id, tokens.issue(id, TokenPurpose.INVITATION, null)));
    }

    /**
     * Empties an account for good: nobody can sign in, the address is free again, the bare row stays for what refers to it.
     */
    public void erase(UUID id) {
        Account account = accounts.find(id).orElseThrow(() -> new NotFoundException("account"));
        accounts.endSessions(id, null, clock.instant());
        for (TokenPurpose purpose : TokenPurpose.values()) {
            if (purpose != TokenPurpose.ADMIN_SETUP) {
                tokens.withdraw(id, purpose);
            }
        }
        factors.remove(id);
        accounts.forgetHistory(id);
        account.erase(vault);
        audit.record(AuditAction.ERASED, "account", id);
    }

    /**
     * Gives a demonstration account a second factor whose secret everybody knows.
     *
     * @throws IllegalStateException outside of the demonstration, and for accounts that are not the demonstration's
     */
    public void installKnownSecondFactor(UUID id, String base32Secret) {
        factors.installKnown(accounts.find(id).orElseThrow(() -> new NotFoundException("account")), base32Secret);
    }

    /**
     * Lets an invited account of the demonstration be used with a password that everybody knows.
     *
     * @throws IllegalStateException outside of the demonstration, and for accounts that are not the demonstration's
     */
    public void installKnownPassword(UUID id, String hash) {
        Account account = accounts.find(id).orElseThrow(() -> new NotFoundException("account"));
        if (!Demonstration.isRunning() || !account.isDemonstration()) {
            throw new IllegalStateException("only for demonstration accounts while the demonstration runs");
        }
        account.accept(hash, clock.instant());
        tokens.withdraw(id, TokenPurpose.INVITATION);
    }

    /** Renames an account and gives it other roles; they hold from the person's next request on. */
    public void change(UUID id, String label, Set<Role> roles) {
        Account account = accounts.find(id).orElseThrow(() -> new NotFoundException("account"));
        account.call(StaffLabel.parse(label));
        if (account.roles().equals(roles)) {
            audit.record(AuditAction.CHANGED, "account", id);
        } else {
            audit.record(AuditAction.ROLE_CHANGED, "account", id, "from", names(account.roles()), "to", names(roles));
            account.grant(roles);
        }
    }

    /** Shuts an account; whoever is signed in to it is out at once. */
    public void shut(UUID id) {
        accounts.find(id).orElseThrow(() -> new NotFoundException("account")).disable();
        accounts.endSessions(id, null, clock.instant());
        tokens.withdraw(id, TokenPurpose.INVITATION);
        tokens.withdraw(id, TokenPurpose.PASSWORD_RESET);
        audit.record(AuditAction.DISABLED, "account", id);
        securityChanged.fire(new SecurityChanged(id, SecurityChange.SHUT));
    }

    /** @throws StaleEditException when it is not shut any more */
    public void reopen(UUID id) {
        Account account = accounts.find(id).orElseThrow(() -> new NotFoundException("account"));
        if (account.state() != AccountState.DISABLED) {
            throw new StaleEditException();
        }
        account.enable();
        audit.record(AuditAction.ENABLED, "account", id);
        securityChanged.fire(new SecurityChanged(id, SecurityChange.REOPENED));
    }

    /**
     * For somebody who lost the telephone and the recovery codes, after their identity was checked: they set the second factor
     * up anew at the next sign-in.
     */
    public void removeSecondFactor(UUID id) {
        factors.remove(id);
        accounts.endSessions(id, null, clock.instant());
        audit.record(AuditAction.SECOND_FACTOR_CHANGED, "account", id, "change", "REMOVED_BY_ADMINISTRATOR");
        securityChanged.fire(new SecurityChanged(id, SecurityChange.FACTOR_REMOVED));
    }

    /** Whether a second factor is set up, and when the account was last signed in to; null when never. */
    public Use use(UUID id) {
        return new Use(factors.isEnrolled(id), accounts.lastSignIns(Set.of(id)).get(id));
    }

    /** @throws BusinessRuleException at {@code label} when it cannot be what colleagues call somebody */
    public static String label(String typed) {
        return StaffLabel.parse(typed);
    }

    static String names(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private AccountInfo info(Account account) {
        return new AccountInfo(account.id(), account.email(vault), account.state(), account.roles(), account.label(), account.passwordHash() != null, account.code());
    }
}
