package jp.concierge.testimonial;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** It is the moderators' turn: submitted, answered, agreed to or approved by a first of them. */
public record ReviewRequested(UUID testimonialId) implements DomainEvent {
}
