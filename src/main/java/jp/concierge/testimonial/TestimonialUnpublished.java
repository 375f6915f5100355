package jp.concierge.testimonial;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** A moderator took it down, with a reason that the doctor can read. */
public record TestimonialUnpublished(UUID testimonialId, UUID doctorId) implements DomainEvent {
}
