package jp.concierge.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/**
 * Our own people: who may work here, and as what. A change holds from the next click of the person concerned. Nobody
 * shuts themselves out, and one administrator always remains.
 */
@Stateless
public class MemberService {
    @Inject
    private AccountRepository repository;
    @Inject
    private Accounts accounts;
    @Inject
    private SecondFactors factors;
    @Inject
    private Tokens tokens;
    @Inject
    private AuditTrail audit;
    @Inject
    private Vault vault;
    @Inject
    private Caller caller;

    /** Sort orders: {@code label} (the natural one), {@code state}, {@code created}. */
    @RolesAllowed(Role.Name.ADMIN)
    public Page<MemberRow> list(MemberQuery query, PageRequest page) {
        Page<Account> found = repository.members(query, emailFingerprint(query.words()), page);
        Set<UUID> ids = found.rows().stream().map(Account::id).collect(Collectors.toSet());
        Map<UUID, Instant> lastSignIns = repository.lastSignIns(ids);
        Set<UUID> enrolled = repository.enrolled(ids);
        List<MemberRow> rows = found.rows().stream().map(account -> new MemberRow(account.code(), account.label(), account.email(vault).value(), sorted(account.roles()),
                account.state(), enrolled.contains(account.id()), lastSignIns.get(account.id()), isMe(account))).toList();
        return new Page<>(rows, found.total(), found.number(), found.size());
    }

    @RolesAllowed(Role.Name.ADMIN)
    public MemberDetail get(String code) {
        Account account = member(code);
        audit.record(AuditAction.VIEWED, "account", account.id());
        Instant invitedUntil = tokens.open(account.id(), TokenPurpose.INVITATION).stream().map(AccountToken::expiresAt).findFirst().orElse(null);
        List<Account> administrators = repository.administrators();
        boolean only = administrators.size() == 1 && administrators.get(0).id().equals(account.id());
        return new MemberDetail(account.code(), account.version(), account.label(), account.email(vault).value(), sorted(account.roles()), account.state(),
                factors.isEnrolled(account.id()), account.createdAt(), invitedUntil, repository.lastSignIns(Set.of(account.id())).get(account.id()), isMe(account), only);
    }

    /**
     * Opens an account and sends the invitation.
     *
     * @return the code of the new member
     * @throws BusinessRuleException at {@code email}, {@code label} or {@code roles}
     */
    @RolesAllowed(Role.Name.ADMIN)
    public String invite(InviteMember command) {
        EmailAddress email;
        try {
            email = EmailAddress.parse(command.email());
        } catch (BusinessRuleException e) {
            throw e.at("email");
        }
        String label = StaffLabel.parse(command.label());
        requireStaffRoles(command.roles());
        UUID id;
        try {
            id = accounts.open(email, null, command.roles(), label);
        } catch (BusinessRuleException e) {
            throw e.at("email");
        }
        accounts.invite(id);
        return repository.find(id).orElseThrow().code();
    }

    /**
     * Changes name and roles; roles hold from the person's next request on.
     *
     * @throws StaleEditException when somebody else changed the account meanwhile
     * @throws BusinessRuleException {@code account.member.last-admin} when no administrator would be left
     */
    @RolesAllowed(Role.Name.ADMIN)
    public void change(ChangeMember command) {
        List<Account> administrators = repository.lockAdministrators();
        Account account = member(command.code());
        StaleEditException.check(command.version(), account.version());
        String label = StaffLabel.parse(command.label());
        requireStaffRoles(command.roles());
        if (!command.roles().contains(Role.ADMIN)) {
            requireAnother(administrators, account);
        }
        accounts.change(account.id(), label, command.roles());
    }

    /** Shuts an account; whoever is signed in to it is out at once. */
    @RolesAllowed(Role.Name.ADMIN)
    public void disable(String code) {
        List<Account> administrators = repository.lockAdministrators();
        Account account = member(code);
        if (isMe(account)) {
            throw new BusinessRuleException("account.member.self");
        }
        requireAnother(administrators, account);
        accounts.shut(account.id());
    }

    @RolesAllowed(Role.Name.ADMIN)
    public void enable(String code) {
        accounts.reopen(member(code).id());
    }

    /** Sends the invitation once more; the earlier link stops working. */
    @RolesAllowed(Role.Name.ADMIN)
    public void resendInvitation(String code) {
        accounts.invite(member(code).id());
    }

    /** Takes an invitation back that was not accepted; the address is free again. */
    @RolesAllowed(Role.Name.ADMIN)
    public void withdrawInvitation(String code) {
        Account account = member(code);
        if (account.state() != AccountState.INVITED) {
            throw new BusinessRuleException("error.account.accepted");
        }
        accounts.erase(account.id());
    }

    /**
     * For somebody who lost the telephone and the recovery codes, after their identity was checked in person: they set the
     * second factor up anew at the next sign-in.
     */
    @RolesAllowed(Role.Name.ADMIN)
    public void removeSecondFactor(String code) {
        Account account = member(code);
        if (isMe(account)) {
            throw new BusinessRuleException("account.member.self");
        }
        accounts.removeSecondFactor(account.id());
    }

    private Account member(String code) {
        return repository.findByCode(code).filter(account -> account.isStaff() && account.state() != AccountState.ERASED).orElseThrow(() -> new NotFoundException("member"));
    }

    private boolean isMe(Account account) {
        return caller.accountId().filter(account.id()::equals).isPresent();
    }

    private byte[] emailFingerprint(String words) {
        try {
            return Account.fingerprint(EmailAddress.parse(words), vault);
        } catch (BusinessRuleException e) {
            return new byte[0];
        }
    }

    private static void requireStaffRoles(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new BusinessRuleException("account.member.roles").at("roles");
        }
        if (!Role.STAFF.containsAll(roles)) {
            throw new IllegalArgumentException("not roles of staff");
        }
    }

    private static void requireAnother(List<Account> administrators, Account account) {
        boolean was = administrators.stream().anyMatch(one -> one.id().equals(account.id()));
        if (was && administrators.size() == 1) {
            throw new BusinessRuleException("account.member.last-admin");
        }
    }

    private static List<Role> sorted(Set<Role> roles) {
        return roles.stream().sorted(Comparator.reverseOrder()).toList();
    }
}
