package jp.concierge.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.concierge.account.AddressProposed;
import jp.concierge.reference.PrivateAddressPolicy;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.security.Role;

/** A doctor's account does not move to an address of a university or hospital either: others could read the mail (T6). */
@ApplicationScoped
public class PrivateAddressGuard {
    @Inject
    private PrivateAddressPolicy policy;

    void on(@Observes AddressProposed proposal) {
        if (proposal.roles().contains(Role.DOCTOR)) {
            policy.objection(proposal.address()).ifPresent(reason -> {
                throw new BusinessRuleException(reason.textKey()).at("newEmail");
            });
        }
    }
}
