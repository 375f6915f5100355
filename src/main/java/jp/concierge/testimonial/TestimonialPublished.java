package jp.concierge.testimonial;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** A second person decided that it appears, on the common day that follows. */
public record TestimonialPublished(UUID testimonialId, UUID doctorId) implements DomainEvent {
}
