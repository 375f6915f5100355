package jp.concierge.account;

import java.util.Set;
import jp.concierge.shared.security.Role;

/** Invite somebody to work with us. */
public record InviteMember(String email, String label, Set<Role> roles) {
    @Override
    public String toString() {
        return "InviteMember";
    }
}
