package jp.concierge.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** The caller's own second factor: setting an authenticator app up, replacing it, removing it, and the recovery codes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SecondFactorService {
    @Inject
    private OwnAccount own;
    @Inject
    private OwnProof proof;
    @Inject
    private Caller caller;

    /** Begins; asks for the password at {@code factorPassword}. One in use stays until the new one is confirmed. */
    @RolesAllowed({Role.Name.DOCTOR, Role.Name.PARTNER_MEMBER, Role.Name.PARTNER_ADMIN, Role.Name.CONSULTANT, Role.Name.MODERATOR,
        Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    public void begin(String password) {
        UUID id = caller.requireAccountId();
        proof.password(id, password, "factorPassword");
        own.beginFactor(id);
    }

    /** What was begun less than half an hour ago and is not confirmed yet. */
    @RolesAllowed({Role.Name.DOCTOR, Role.Name.PARTNER_MEMBER, Role.Name.PARTNER_ADMIN, Role.Name.CONSULTANT, Role.Name.MODERATOR,
        Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    public Optional<FactorDraft> findDraft() {
        return own.draft(caller.requireAccountId());
    }

    /**
     * Takes the new app into use.
     *
     * @return recovery codes, seen only here; older ones stop working
     * @throws BusinessRuleException {@code account.login.code.wrong} at {@code code}, {@code account.factor.over}, or a wait
     */
    @RolesAllowed({Role.Name.DOCTOR, Role.Name.PARTNER_MEMBER, Role.Name.PARTNER_ADMIN, Role.Name.CONSULTANT, Role.Name.MODERATOR,
        Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    public List<String> confirm(String code) {
        UUID id = caller.requireAccountId();
        if (own.draft(id).isEmpty()) {
            throw new BusinessRuleException("account.factor.over");
        }
        List<List<String>> codes = new java.util.ArrayList<>();
        proof.factor(id, code, "code", (account, typed) -> own.confirmFactor(account, typed, caller.sessionId().orElse(null)).map(codes::add).orElse(false));
        return codes.get(0);
    }

    /** @throws BusinessRuleException at {@code factorPassword}; {@code account.factor.compulsory} for staff */
    @RolesAllowed({Role.Name.DOCTOR, Role.Name.PARTNER_MEMBER, Role.Name.PARTNER_ADMIN, Role.Name.CONSULTANT, Role.Name.MODERATOR,
        Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    public void remove(String password) {
        UUID id = caller.requireAccountId();
        proof.password(id, password, "factorPassword");
        own.removeFactor(id);
    }

    /** @return new recovery codes, seen only here; older ones stop working */
    @RolesAllowed({Role.Name.DOCTOR, Role.Name.PARTNER_MEMBER, Role.Name.PARTNER_ADMIN, Role.Name.CONSULTANT, Role.Name.MODERATOR,
        Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    public List<String> renewRecoveryCodes(String password) {
        UUID id = caller.requireAccountId();
        proof.password(id, password, "factorPassword");
        return own.renewRecoveryCodes(id);
    }
}
