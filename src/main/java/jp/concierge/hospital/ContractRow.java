package jp.concierge.hospital;

import java.time.Instant;

/**
 * A contract for pages.
 *
 * @param agreedAt null while only offered
 */
public record ContractRow(int number, int feeVersion, int refundVersion, String paperVersion, ContractTerms terms, Instant offeredAt, String offeredBy, Instant agreedAt,
        String agreedBy) {

    public boolean isAgreed() {
        return agreedAt != null;
    }
}
