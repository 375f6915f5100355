package jp.concierge.opening;

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

/** Writes each step into the history of an opening and into the audit record, and tells whom it concerns. */
@ApplicationScoped
class OpeningSteps {
    private static final Set<OpeningStepKind> MAILED = EnumSet.of(OpeningStepKind.CHANGES_REQUESTED, OpeningStepKind.REFUSED, OpeningStepKind.ACCEPTED, OpeningStepKind.STOPPED,
            OpeningStepKind.REMINDED, OpeningStepKind.HIDDEN);
    private static final Set<OpeningStepKind> BEGINNINGS = EnumSet.of(OpeningStepKind.BEGUN, OpeningStepKind.CLONED, OpeningStepKind.IMPORTED);
    @Inject
    private OpeningRepository openings;
    @Inject
    private Event<OpeningChanged> changed;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    void record(Opening opening, OpeningStepKind kind) {
        record(opening, kind, null, null);
    }

    /**
     * @param note what was said; sealed, and not in the audit record
     * @param secret by which the mail lets confirm; null for none
     */
    void record(Opening opening, OpeningStepKind kind, String note, String secret) {
        openings.add(new OpeningStep(opening.id(), kind, caller.isStaff() || !caller.isSignedIn() && kind != OpeningStepKind.CONFIRMED, caller.getLabel(), opening.number(), note, clock.instant(), vault));
        audit.record(BEGINNINGS.contains(kind) ? AuditAction.CREATED : AuditAction.CHANGED, "opening", opening.id(), "step", kind.name());
        if (MAILED.contains(kind)) {
            changed.fire(new OpeningChanged(opening.id(), opening.partnerId(), opening.code(), kind, secret));
        }
    }

    /** A step that a system of the partner made, with its key. */
    void recordByKey(Opening opening, OpeningStepKind kind, ApiKey key) {
        openings.add(new OpeningStep(opening.id(), kind, false, key.name(), opening.number(), null, clock.instant(), vault));
        audit.record(null, key.name(), BEGINNINGS.contains(kind) ? AuditAction.CREATED : AuditAction.CHANGED, "opening", opening.id(), "step", kind.name(), "key", key.code());
    }
}
