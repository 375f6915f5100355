package jp.concierge.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.concierge.account.AccountState;
import jp.concierge.account.MemberQuery;
import jp.concierge.account.MemberRow;
import jp.concierge.account.MemberService;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.web.PathVariables;

/** {@code /office/members}: our own people. */
@Named
@RequestScoped
public class MembersView {
    @Inject
    private MemberService members;
    @Inject
    private PathVariables path;
    private Page<MemberRow> page;

    public Page<MemberRow> getPage() {
        if (page == null) {
            String sort = path.query("sort");
            boolean descending = sort.startsWith("-");
            page = members.list(new MemberQuery(getWords(), getRole(), getState()), new PageRequest(path.number("page", 1), PageRequest.BRIEF_SIZE,
                    descending ? sort.substring(1) : sort.isEmpty() ? null : sort, descending));
        }
        return page;
    }

    public String getWords() {
        return Normalized.line(path.query("q"));
    }

    public Role getRole() {
        return getRoles().stream().filter(role -> role.name().equals(path.query("role"))).findFirst().orElse(null);
    }

    public AccountState getState() {
        return getStates().stream().filter(state -> state.name().equals(path.query("state"))).findFirst().orElse(null);
    }

    public boolean isNarrowed() {
        return !getWords().isEmpty() || getRole() != null || getState() != null;
    }

    /** Roles a member can have, the most powerful first. */
    public List<Role> getRoles() {
        return Arrays.stream(Role.values()).filter(Role::isStaff).sorted(java.util.Comparator.reverseOrder()).toList();
    }

    public List<AccountState> getStates() {
        return List.of(AccountState.ACTIVE, AccountState.INVITED, AccountState.DISABLED);
    }

    public String tone(AccountState state) {
        return switch (state) {
            case ACTIVE -> "ok";
            case INVITED, UNVERIFIED -> "warn";
            default -> "stop";
        };
    }
}
