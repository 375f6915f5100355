package jp.concierge.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.security.Throttle;

/** Proofs that an address is read: of a new account, of a new address, and the way back to the old one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerificationService {
    @Inject
    private AccountLinks links;
    @Inject
    private Accounts accounts;
    @Inject
    private LaterLinks later;
    @Inject
    private Throttle throttle;
    @Inject
    private Caller caller;

    /** What a link in the mail is about; looking spends nothing. */
    @PermitAll
    public LinkDetail look(String secret) {
        return links.look(secret, TokenPurpose.VERIFICATION, TokenPurpose.NEW_ADDRESS, TokenPurpose.UNDO_ADDRESS);
    }

    /**
     * Does what the link is about.
     *
     * @return the secret of the link to choose a new password when an old address was brought back; else null
     * @throws BusinessRuleException {@code error.token.…}, {@code account.address.taken}
     */
    @PermitAll
    public String confirm(String secret) {
        TokenPurpose purpose = look(secret).purpose();
        if (purpose == null) {
            throw new BusinessRuleException("error.token.unknown");
        }
        switch (purpose) {
            case NEW_ADDRESS -> links.move(secret);
            case UNDO_ADDRESS -> {
                return links.undoMove(secret);
            }
            default -> links.verify(secret);
        }
        return null;
    }

    /** Sends the proof once more if the address waits for it. The answer and its time are the same for every address. */
    @PermitAll
    public void requestAgain(String typedEmail) {
        EmailAddress email = EmailAddress.parse(typedEmail);
        throttle.check("verification", caller.address(), 10, Duration.ofHours(1));
        later.sendVerification(email);
    }

    /** The same for the signed-in person, from their own page. */
    @RolesAllowed({Role.Name.DOCTOR, Role.Name.PARTNER_MEMBER, Role.Name.PARTNER_ADMIN, Role.Name.CONSULTANT, Role.Name.MODERATOR,
        Role.Name.PLACEMENT_MANAGER, Role.Name.ACCOUNTANT, Role.Name.ADMIN})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void requestMine() {
        throttle.check("verification-mine", caller.requireAccountId().toString(), 3, Duration.ofHours(1));
        accounts.requestVerification(caller.requireAccountId());
    }
}
