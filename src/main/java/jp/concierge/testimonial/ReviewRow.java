package jp.concierge.testimonial;

import java.time.Instant;

/**
 * A testimonial in the moderators' queue.
 *
 * @param fits physicians who fit what would be shown now
 * @param openFindings words that must go or be let stand
 */
public record ReviewRow(String number, TestimonialState state, Facts shown, String headline, Instant waitingSince, Instant submittedAt, long fits, boolean enough, long openFindings) {
    @Override
    public String toString() {
        return "ReviewRow[" + number + "]";
    }
}
