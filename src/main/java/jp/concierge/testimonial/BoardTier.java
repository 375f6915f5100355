package jp.concierge.testimonial;

/** How far a certificate reaches. */
public enum BoardTier {
    CERTIFIED, SPECIALIST, SUPERVISOR
}
