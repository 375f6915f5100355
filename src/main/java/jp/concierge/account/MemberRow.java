package jp.concierge.account;

import java.time.Instant;
import java.util.List;
import jp.concierge.shared.security.Role;

/**
 * One of our people in the list.
 *
 * @param lastSignedInAt null when never
 */
public record MemberRow(String code, String label, String email, List<Role> roles, AccountState state, boolean secondFactor, Instant lastSignedInAt, boolean me) {
    @Override
    public String toString() {
        return "MemberRow[" + code + "]";
    }
}
