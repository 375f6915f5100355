package jp.concierge.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.crypto.Vault;

/** What people change of their own account, each in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OwnAccount {
    @Inject
    private AccountRepository accounts;
    @Inject
    private Accounts features;
    @Inject
    private SecondFactors factors;
    @Inject
    private Tokens tokens;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<SecurityChanged> changed;
    @Inject
    private Event<AddressProposed> addressProposed;
    @Inject
    private Event<NewAddressRequested> newAddressRequested;
    @Inject
    private Event<KnownAddressUsed> knownAddressUsed;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    boolean acceptsCode(UUID accountId, String code) {
        return factors.accept(get(accountId), code).isPresent();
    }

    boolean hasFactor(UUID accountId) {
        return factors.isEnrolled(accountId);
    }

    EmailAddress email(UUID accountId) {
        return get(accountId).email(vault);
    }

    void changePassword(UUID accountId, String hash, UUID keptSession) {
        get(accountId).choosePassword(hash);
        accounts.endSessions(accountId, keptSession, clock.instant());
        tokens.withdraw(accountId, TokenPurpose.PASSWORD_RESET);
        audit.record(AuditAction.PASSWORD_CHANGED, "account", accountId);
        changed.fire(new SecurityChanged(accountId, SecurityChange.PASSWORD_CHANGED));
    }

    /**
     * Asks the new address for proof. An address that is taken gets a notice instead; whoever asked sees and receives the
     * same in both cases, and a link that nobody is sent keeps the request waiting until it is over.
     */
    void requestMove(UUID accountId, EmailAddress wanted) {
        Account account = get(accountId);
        if (wanted.lookup().equals(account.email(vault).lookup())) {
            throw new BusinessRuleException("account.address.same").at("newEmail");
        }
        if (!tokens.open(accountId, TokenPurpose.UNDO_ADDRESS).isEmpty()) {
            throw new BusinessRuleException("account.address.hold").at("newEmail");
        }
        addressProposed.fire(new AddressProposed(accountId, account.roles(), wanted));
        audit.record(AuditAction.CHANGED, "account", accountId, "what", "ADDRESS_ASKED");
        LinkSecret secret = tokens.issue(accountId, TokenPurpose.NEW_ADDRESS, wanted.value());
        Optional<Accounts.AccountInfo> other = features.find(wanted);
        if (other.isPresent()) {
            knownAddressUsed.fire(new KnownAddressUsed(other.get().id()));
        } else {
            newAddressRequested.fire(new NewAddressRequested(accountId, wanted, secret));
        }
    }

    void beginFactor(UUID accountId) {
        factors.draft(accountId);
    }

    Optional<FactorDraft> draft(UUID accountId) {
        return factors.draftOf(get(accountId));
    }

    Optional<List<String>> confirmFactor(UUID accountId, String code, UUID session) {
        Optional<List<String>> codes = factors.confirm(get(accountId), code);
        codes.ifPresent(done -> accounts.withSecondFactor(session));
        return codes;
    }

    void removeFactor(UUID accountId) {
        if (get(accountId).needsSecondFactor()) {
            throw new BusinessRuleException("account.factor.compulsory");
        }
        factors.remove(accountId);
        audit.record(AuditAction.SECOND_FACTOR_CHANGED, "account", accountId, "change", "REMOVED");
        changed.fire(new SecurityChanged(accountId, SecurityChange.FACTOR_REMOVED));
    }

    List<String> renewRecoveryCodes(UUID accountId) {
        if (!factors.isEnrolled(accountId)) {
            throw new BusinessRuleException("account.factor.none");
        }
        audit.record(AuditAction.SECOND_FACTOR_CHANGED, "account", accountId, "change", "RECOVERY_CODES_RENEWED");
        changed.fire(new SecurityChanged(accountId, SecurityChange.RECOVERY_CODES_RENEWED));
        return factors.newRecoveryCodes(accountId);
    }

    private Account get(UUID id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("account"));
    }
}
