package jp.concierge.doctor;

import java.time.Instant;

/** A consent as the doctor and the desk see it; {@code revokedAt} is null while it holds. */
public record ConsentRow(ConsentPurpose purpose, String textVersion, String textHash, String givenOn, Instant grantedAt, Instant revokedAt) {
    public boolean isLive() {
        return revokedAt == null;
    }
}
