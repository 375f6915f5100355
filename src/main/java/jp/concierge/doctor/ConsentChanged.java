package jp.concierge.doctor;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** A doctor gave or took back a consent. */
public record ConsentChanged(UUID doctorId, ConsentPurpose purpose, boolean granted) implements DomainEvent {
}
