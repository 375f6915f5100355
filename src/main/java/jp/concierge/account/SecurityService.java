package jp.concierge.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.security.Throttle;

/** Everybody's own account: address, password, where they are signed in, what was tried. Always the caller's, never another's. */
@Stateless
public class SecurityService {
    @Inject
    private AccountRepository accounts;
    @Inject
    private SecondFactors factors;
    @Inject
    private OwnAccount own;
    @Inject
    private OwnProof proof;
    @Inject
    private Tokens tokens;
    @Inject
    private Throttle throttle;
    @Inject
    private AuditTrail audit;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;

    @RolesAllowed({Role.Name.DOCTOR, Role.Name.PARTNER_MEMBER, Role.Name.PARTNER_ADMIN, Role.Name.CONSULTANT, Role.Name.MODERATOR,
        Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    public SecurityOverview overview() {
        UUID id = caller.requireAccountId();
        Account account = accounts.find(id).orElseThrow(() -> new NotFoundException("account"));
        String pending = tokens.open(id, TokenPurpose.NEW_ADDRESS).stream().map(token -> token.payload(vault)).findFirst().orElse(null);
        Instant movedUntil = tokens.open(id, TokenPurpose.UNDO_ADDRESS).stream().map(AccountToken::expiresAt).max(Instant::compareTo).orElse(null);
        return new SecurityOverview(account.email(vault).value(), account.verifiedAt() != null, pending, movedUntil, factors.enrolledAt(id).orElse(null),
                factors.recoveryCodesLeft(id), account.needsSecondFactor());
    }

    /**
     * Changes the password; everybody else who is signed in to the account is signed out.
     *
     * @throws BusinessRuleException at {@code current} or {@code password}
     */
    @RolesAllowed({Role.Name.DOCTOR, Role.Name.PARTNER_MEMBER, Role.Name.PARTNER_ADMIN, Role.Name.CONSULTANT, Role.Name.MODERATOR,
        Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void changePassword(String current, String password) {
        UUID id = caller.requireAccountId();
        String good;
        try {
            good = PasswordRules.check(password, own.email(id));
        } catch (BusinessRuleException e) {
            throw e.at("password");
        }
        proof.password(id, current, "current");
        if (good.equals(PasswordRules.normal(current))) {
            throw new BusinessRuleException("error.password.same").at("password");
        }
        own.changePassword(id, Passwords.hash(good), caller.sessionId().orElse(null));
    }

    /**
     * Asks for a new address: it takes effect when proven by the link that is sent there; the old address is told, and can
     * take the change back for 48 hours.
     *
     * @param typedProof a code of the second factor when there is one, else the password
     * @throws BusinessRuleException at {@code newEmail} or {@code proof}; the same answer whether the new address is taken or not
     */
    @RolesAllowed({Role.Name.DOCTOR, Role.Name.PARTNER_MEMBER, Role.Name.PARTNER_ADMIN, Role.Name.CONSULTANT, Role.Name.MODERATOR,
        Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void requestNewAddress(String typedEmail, String typedProof) {
        UUID id = caller.requireAccountId();
        EmailAddress wanted;
        try {
            wanted = EmailAddress.parse(typedEmail);
            throttle.check("new-address", id.toString(), 5, Duration.ofHours(1));
        } catch (BusinessRuleException e) {
            throw e.at("newEmail");
        }
        if (own.hasFactor(id)) {
            proof.factor(id, typedProof, "proof", own::acceptsCode);
        } else {
            proof.password(id, typedProof, "proof");
        }
        own.requestMove(id, wanted);
    }

    /** Where the caller is signed in, the latest first. */
    @RolesAllowed({Role.Name.DOCTOR, Role.Name.PARTNER_MEMBER, Role.Name.PARTNER_ADMIN, Role.Name.CONSULTANT, Role.Name.MODERATOR,
        Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    public List<SessionRow> listSessions() {
        Instant now = clock.instant();
        UUID current = caller.sessionId().orElse(null);
        return accounts.openSessions(caller.requireAccountId()).stream().filter(session -> session.isLive(now))
                .map(session -> new SessionRow(session.id(), session.startedAt(), session.lastSeenAt(), session.address(), session.browser(),
                        session.id().equals(current), session.hasSecondFactor())).toList();
    }

    /** Signs one of the caller's own sign-ins out; nothing when it is over already or somebody else's. */
    @RolesAllowed({Role.Name.DOCTOR, Role.Name.PARTNER_MEMBER, Role.Name.PARTNER_ADMIN, Role.Name.CONSULTANT, Role.Name.MODERATOR,
        Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    public void endSession(UUID sessionId) {
        accounts.openSessions(caller.requireAccountId()).stream().filter(session -> session.id().equals(sessionId)).forEach(session -> {
            session.end(clock.instant());
            audit.record(AuditAction.SIGNED_OUT, "account", caller.requireAccountId(), "by", "LIST");
        });
    }

    /** Signs the caller out everywhere, here as well. */
    @RolesAllowed({Role.Name.DOCTOR, Role.Name.PARTNER_MEMBER, Role.Name.PARTNER_ADMIN, Role.Name.CONSULTANT, Role.Name.MODERATOR,
        Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    public void endAllSessions() {
        accounts.endSessions(caller.requireAccountId(), null, clock.instant());
        audit.record(AuditAction.SIGNED_OUT, "account", caller.requireAccountId(), "by", "EVERYWHERE");
    }

    /** What was tried with the caller's address and password, the latest first. */
    @RolesAllowed({Role.Name.DOCTOR, Role.Name.PARTNER_MEMBER, Role.Name.PARTNER_ADMIN, Role.Name.CONSULTANT, Role.Name.MODERATOR,
        Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    public Page<SignInEventRow> listHistory(PageRequest page) {
        return accounts.history(caller.requireAccountId(), page);
    }
}
