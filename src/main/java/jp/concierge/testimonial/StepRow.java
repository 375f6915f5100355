package jp.concierge.testimonial;

import java.time.Instant;

/**
 * A step as it is shown.
 *
 * @param actor what colleagues call who did it; "" for the doctor
 * @param note reason or remark; "" for none
 */
public record StepRow(Instant at, StepKind kind, String actor, String note) {
    @Override
    public String toString() {
        return "StepRow[" + kind + "]";
    }
}
