package jp.concierge.account;

import java.time.Instant;

/**
 * How somebody's own account stands.
 *
 * @param pendingEmail a new address that waits for its proof; null when none
 * @param movedUntil until when the last change of address can be taken back; null when it cannot
 * @param factorSince since when a second factor is in use; null when none
 * @param factorCompulsory true for staff
 */
public record SecurityOverview(String email, boolean verified, String pendingEmail, Instant movedUntil, Instant factorSince, long recoveryCodesLeft, boolean factorCompulsory) {
    public boolean hasFactor() {
        return factorSince != null;
    }

    @Override
    public String toString() {
        return "SecurityOverview";
    }
}
