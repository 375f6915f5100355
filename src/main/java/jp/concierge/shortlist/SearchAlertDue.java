package jp.concierge.shortlist;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/** One or more saved searches of a doctor, whose time it is, find something new; which ones, nobody is told. */
public record SearchAlertDue(UUID doctorId, UUID accountId) implements DomainEvent {
}
