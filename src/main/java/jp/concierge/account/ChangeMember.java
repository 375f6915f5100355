package jp.concierge.account;

import java.util.Set;
import jp.concierge.shared.security.Role;

/**
 * Change what one of our people is called and may do.
 *
 * @param version of the account as the person saw it
 */
public record ChangeMember(String code, long version, String label, Set<Role> roles) {
    @Override
    public String toString() {
        return "ChangeMember[" + code + "]";
    }
}
