package jp.concierge.testimonial;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** It is the doctor's turn: changes are asked for, or the text that will be seen waits for agreement. */
public record AnswerRequested(UUID testimonialId, UUID doctorId) implements DomainEvent {
}
