package jp.concierge.hospital;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.concierge.account.AccountState;
import jp.concierge.account.Accounts;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** The people of the caller's own partner. Administrators manage them; nobody shuts themselves out, and one administrator always remains. */
@Stateless
public class PartnerMemberService {
    private static final int STUDY_AGE = 70;
    @Inject
    private PartnerRepository repository;
    @Inject
    private Partners partners;
    @Inject
    private PartnerMembers members;
    @Inject
    private PartnerSteps steps;
    @Inject
    private Accounts accounts;
    @Inject
    private ReferenceTables reference;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public List<PartnerMemberRow> list() {
        return members.list(partners.ownPartner().id(), false);
    }

    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public PartnerMemberRow get(String code) {
        return members.row(member(partners.ownPartner(), code), false);
    }

    /** @throws BusinessRuleException at {@code email} or {@code label} */
    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public void invite(String email, String label, boolean admin) {
        Partner partner = partners.ownPartner();
        members.invite(partner, PartnerInput.at("email", () -> EmailAddress.parse(email)), label, admin);
        steps.record(partner, PartnerStepKind.MEMBER_INVITED, label);
    }

    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public void inviteAgain(String code) {
        accounts.invite(member(partners.ownPartner(), code).accountId());
    }

    /** Renames a member and makes them an administrator, or not; holds from their next click on. */
    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public void change(String code, String label, boolean admin) {
        Partner partner = repository.lock(partners.ownPartner());
        PartnerMember member = member(partner, code);
        if (!admin) {
            requireAnother(partner, member);
        }
        accounts.change(member.accountId(), label, Set.of(PartnerMembers.role(admin)));
        steps.record(partner, PartnerStepKind.MEMBER_CHANGED, label);
    }

    /** Somebody left, or should not act any more; whoever is signed in is out at once. An invitation that was not accepted is taken back. */
    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public void shut(String code) {
        Partner partner = repository.lock(partners.ownPartner());
        PartnerMember member = member(partner, code);
        if (member.accountId().equals(caller.requireAccountId())) {
            throw new BusinessRuleException("account.member.self");
        }
        requireAnother(partner, member);
        Accounts.AccountInfo account = accounts.get(member.accountId());
        if (account.state() == AccountState.INVITED) {
            accounts.erase(member.accountId());
        } else {
            accounts.shut(member.accountId());
        }
        steps.record(partner, PartnerStepKind.MEMBER_SHUT, account.label());
    }

    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public void reopen(String code) {
        Partner partner = partners.ownPartner();
        accounts.reopen(member(partner, code).accountId());
        steps.record(partner, PartnerStepKind.MEMBER_CHANGED);
    }

    /** For somebody who lost the telephone, after the administrator made sure who asks. */
    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public void removeSecondFactor(String code) {
        PartnerMember member = member(partners.ownPartner(), code);
        if (member.accountId().equals(caller.requireAccountId())) {
            throw new BusinessRuleException("account.member.self");
        }
        accounts.removeSecondFactor(member.accountId());
    }

    /** What the caller told about the own university and 医局; empty until then. */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public Optional<MemberOrigin> findOwnOrigin() {
        return own().origin(vault);
    }

    /** @throws BusinessRuleException at {@code university}, {@code year} or {@code ikyoku} */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public void declareOrigin(boolean physician, String university, String year, String ikyoku) {
        own().declare(physician ? origin(university, year, ikyoku) : new MemberOrigin(false, "", "", ""), clock.instant(), vault);
    }

    private MemberOrigin origin(String university, String year, String ikyoku) {
        String school = PartnerInput.required(university, PartnerInput.LINE, "university");
        String typed = Normalized.line(year).replace("年", "");
        int now = LocalDate.now(clock).getYear();
        if (!typed.matches("\\d{4}") || Integer.parseInt(typed) > now || Integer.parseInt(typed) < now - STUDY_AGE) {
            throw new BusinessRuleException("hospital.error.year").at("year");
        }
        return new MemberOrigin(true, reference.findUniversity(school).map(one -> one.name()).orElse(school), typed, PartnerInput.required(ikyoku, PartnerInput.LINE, "ikyoku"));
    }

    private PartnerMember own() {
        return repository.member(caller.requireAccountId()).orElseThrow(() -> new NotFoundException("partner"));
    }

    /** Only of this partner. */
    private PartnerMember member(Partner partner, String code) {
        return repository.members(partner.id()).stream().filter(one -> accounts.get(one.accountId()).code().equals(code)).findFirst()
                .orElseThrow(() -> new NotFoundException("member"));
    }

    private void requireAnother(Partner partner, PartnerMember member) {
        boolean remains = repository.members(partner.id()).stream().filter(one -> !one.id().equals(member.id())).map(one -> accounts.get(one.accountId()))
                .anyMatch(account -> account.roles().contains(Role.PARTNER_ADMIN) && account.state() == AccountState.ACTIVE);
        if (!remains && accounts.get(member.accountId()).roles().contains(Role.PARTNER_ADMIN)) {
            throw new BusinessRuleException("account.member.last-admin");
        }
    }
}
