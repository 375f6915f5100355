package jp.concierge.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.concierge.account.AccountState;
import jp.concierge.account.Accounts;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** The people of a partner: who they are, and how another is invited. */
@ApplicationScoped
class PartnerMembers {
    @Inject
    private PartnerRepository partners;
    @Inject
    private Accounts accounts;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** @param withOrigin for the agency alone */
    List<PartnerMemberRow> list(UUID partnerId, boolean withOrigin) {
        return partners.members(partnerId).stream().map(member -> row(member, withOrigin)).filter(row -> row.state() != AccountState.ERASED).toList();
    }

    PartnerMemberRow row(PartnerMember member, boolean withOrigin) {
        Accounts.AccountInfo account = accounts.get(member.accountId());
        Accounts.Use use = accounts.use(member.accountId());
        return new PartnerMemberRow(account.code(), account.label() == null ? "" : account.label(), account.email().value(), account.roles().contains(Role.PARTNER_ADMIN), account.state(),
                use.secondFactor(), use.lastSignedInAt(), member.declaredAt() != null, withOrigin ? member.origin(vault).orElse(null) : null,
                caller.accountId().filter(member.accountId()::equals).isPresent());
    }

    /**
     * Opens an account for the address and sends the invitation.
     *
     * @throws BusinessRuleException at {@code email} or {@code label}
     */
    void invite(Partner partner, EmailAddress email, String label, boolean admin) {
        String name = Accounts.label(label);
        UUID account = PartnerInput.at("email", () -> accounts.open(email, null, Set.of(role(admin)), name));
        partners.add(new PartnerMember(partner.id(), account, clock.instant()));
        accounts.invite(account);
    }

    static Role role(boolean admin) {
        return admin ? Role.PARTNER_ADMIN : Role.PARTNER_MEMBER;
    }
}
