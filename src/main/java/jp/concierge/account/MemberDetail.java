package jp.concierge.account;

import java.time.Instant;
import java.util.List;
import jp.concierge.shared.security.Role;

/**
 * One of our people, for their page.
 *
 * @param invitedUntil until when the open invitation can be used; null when there is none
 * @param lastSignedInAt null when never
 */
public record MemberDetail(String code, long version, String label, String email, List<Role> roles, AccountState state, boolean secondFactor,
        Instant createdAt, Instant invitedUntil, Instant lastSignedInAt, boolean me, boolean onlyAdministrator) {
    @Override
    public String toString() {
        return "MemberDetail[" + code + "]";
    }
}
