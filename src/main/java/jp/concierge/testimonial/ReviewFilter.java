package jp.concierge.testimonial;

import java.util.EnumSet;
import java.util.Set;

/** Which testimonials the queue shows; a draft is never among them. */
public enum ReviewFilter {
    TODO(TestimonialState.OURS), THEIRS(TestimonialState.THEIRS), SUBMITTED(EnumSet.of(TestimonialState.SUBMITTED)), DOCTOR_APPROVED(EnumSet.of(TestimonialState.DOCTOR_APPROVED)),
    APPROVED(EnumSet.of(TestimonialState.APPROVED)), PUBLISHED(EnumSet.of(TestimonialState.PUBLISHED)), OFF(TestimonialState.OFF),
    ALL(EnumSet.complementOf(EnumSet.of(TestimonialState.DRAFT)));

    private final Set<TestimonialState> states;

    ReviewFilter(Set<TestimonialState> states) {
        this.states = states;
    }

    Set<TestimonialState> states() {
        return states;
    }
}
