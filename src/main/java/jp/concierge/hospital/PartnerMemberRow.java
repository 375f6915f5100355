package jp.concierge.hospital;

import java.time.Instant;
import jp.concierge.account.AccountState;

/**
 * A member in the list.
 *
 * @param code names the member in addresses of pages
 * @param admin manages the other members
 * @param declared told university, year and 医局
 * @param origin only for the agency; null for the partner's own people, and until declared
 */
public record PartnerMemberRow(String code, String label, String email, boolean admin, AccountState state, boolean secondFactor, Instant lastSignedInAt, boolean declared,
        MemberOrigin origin, boolean me) {
    @Override
    public String toString() {
        return "PartnerMemberRow[" + code + "]";
    }
}
