package jp.concierge.account;

import java.util.Set;
import java.util.UUID;
import jp.concierge.shared.DomainEvent;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.security.Role;

/**
 * Somebody wants their account to move to this address. A feature that must not accept it (a workplace's address for a
 * doctor) refuses by throwing a {@link jp.concierge.shared.BusinessRuleException} from its observer.
 */
public record AddressProposed(UUID accountId, Set<Role> roles, EmailAddress address) implements DomainEvent {
}
