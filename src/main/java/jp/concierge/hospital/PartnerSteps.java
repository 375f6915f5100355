package jp.concierge.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;

/** Writes each step into the history of a partner and into the audit record, and tells whom it concerns. */
@ApplicationScoped
class PartnerSteps {
    private static final Set<PartnerStepKind> MAILED = EnumSet.of(PartnerStepKind.APPLIED, PartnerStepKind.ASKED, PartnerStepKind.ANSWERED, PartnerStepKind.ACCEPTED,
            PartnerStepKind.REFUSED, PartnerStepKind.CONTRACT_OFFERED, PartnerStepKind.CONTRACT_AGREED);
    @Inject
    private PartnerRepository partners;
    @Inject
    private Event<PartnerChanged> changed;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    void record(Partner partner, PartnerStepKind kind) {
        record(partner, kind, null);
    }

    /** @param note what was said; sealed, and not in the audit record */
    void record(Partner partner, PartnerStepKind kind, String note) {
        partners.add(new PartnerStep(partner.id(), kind, caller.isStaff(), caller.getLabel(), note, clock.instant(), vault));
        audit.record(kind == PartnerStepKind.APPLIED ? AuditAction.CREATED : AuditAction.CHANGED, "partner", partner.id(), "step", kind.name());
        if (MAILED.contains(kind)) {
            changed.fire(new PartnerChanged(partner.id(), kind));
        }
    }
}
