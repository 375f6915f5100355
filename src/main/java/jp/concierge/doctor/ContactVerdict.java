package jp.concierge.doctor;

import java.time.Instant;

/**
 * Whether a doctor may be contacted now, and why not.
 *
 * @param obstacle null when allowed
 * @param nextAllowedAt when it will be allowed by the hours; null when allowed now or never
 */
public record ContactVerdict(boolean allowed, Obstacle obstacle, Instant nextAllowedAt) {

    /** Why a contact is forbidden. */
    public enum Obstacle {
        NO_NUMBER, CHANNEL_REFUSED, OUTSIDE_HOURS, ERASED
    }

    static final ContactVerdict ALLOWED = new ContactVerdict(true, null, null);

    static ContactVerdict refused(Obstacle obstacle) {
        return new ContactVerdict(false, obstacle, null);
    }
}
