package jp.concierge.opening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.hospital.Partners;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** The keys of the caller's own partner for the machine's interface. */
@Stateless
public class ApiKeyService {
    private static final int MOST = 20;
    private static final int LONGEST = 40;
    @Inject
    private ApiKeys keys;
    @Inject
    private Partners partners;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Newest first; those that do not hold any more too. */
    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public List<ApiKeyRow> list() {
        return keys.of(partners.own().id()).stream().map(key -> key.row(clock.instant())).toList();
    }

    /**
     * @return the key itself: shown to its owner now, and kept nowhere
     * @throws BusinessRuleException at {@code name}
     */
    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public String create(String name, ApiKeyTerm term) {
        UUID partner = partners.own().id();
        String called = Normalized.name(name);
        if (called.isEmpty() || called.codePointCount(0, called.length()) > LONGEST) {
            throw new BusinessRuleException("opening.api.error.name", LONGEST).at("name");
        }
        if (keys.of(partner).stream().filter(key -> key.holds(clock.instant())).count() >= MOST) {
            throw new BusinessRuleException("opening.api.error.many", MOST).at("name");
        }
        String text = ApiKeys.text();
        ApiKey key = new ApiKey(partner, called, text, term.end(clock.instant()), caller.getLabel(), clock.instant());
        keys.add(key);
        audit.record(AuditAction.CREATED, "api_key", key.id(), "key", key.code());
        return text;
    }

    /** From its next call on the key is refused, for good. */
    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public void revoke(String code) {
        ApiKey key = keys.lock(partners.own().id(), code);
        if (!key.isRevoked()) {
            key.revoke(caller.getLabel(), clock.instant());
            audit.record(AuditAction.DISABLED, "api_key", key.id(), "key", key.code());
        }
    }
}
