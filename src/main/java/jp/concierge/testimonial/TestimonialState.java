package jp.concierge.testimonial;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a testimonial is. A draft is the doctor's alone; from then on it is the moderators' or the doctor's turn, until it
 * is published by a second person. Taken down by us, or taken back by the doctor, it can start again.
 */
public enum TestimonialState {
    DRAFT, SUBMITTED, CHANGES_REQUESTED, AWAITING_DOCTOR, DOCTOR_APPROVED, APPROVED, PUBLISHED, UNPUBLISHED, WITHDRAWN;

    /** The moderators' turn. */
    static final Set<TestimonialState> OURS = EnumSet.of(SUBMITTED, DOCTOR_APPROVED, APPROVED);
    static final Set<TestimonialState> THEIRS = EnumSet.of(CHANGES_REQUESTED, AWAITING_DOCTOR);
    static final Set<TestimonialState> OFF = EnumSet.of(UNPUBLISHED, WITHDRAWN);

    /** The doctor writes. */
    public boolean isWritable() {
        return this == DRAFT || this == CHANGES_REQUESTED;
    }

    /** The moderators work on it. */
    public boolean isReviewed() {
        return this == SUBMITTED;
    }

    /** Taking back makes sense. */
    public boolean isWithdrawable() {
        return this != DRAFT && this != WITHDRAWN;
    }
}
