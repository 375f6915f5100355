package jp.concierge.opening;

import java.util.UUID;
import jp.concierge.shared.DomainEvent;

/**
 * A step about which the hospital is told by mail.
 *
 * @param secret by which the opening can be confirmed; null unless it is asked for
 */
public record OpeningChanged(UUID openingId, UUID partnerId, String code, OpeningStepKind kind, String secret) implements DomainEvent {
    @Override
    public String toString() {
        return "OpeningChanged[" + code + ", " + kind + "]";
    }
}
