package jp.concierge.testimonial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;

/** Writes each step into the history that doctor and moderators see, and into the audit record. */
@ApplicationScoped
class Steps {
    @Inject
    private TestimonialRepository testimonials;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    void record(Testimonial testimonial, StepKind kind) {
        record(testimonial, kind, null);
    }

    /** @param note reason or remark; kept sealed and not in the audit record */
    void record(Testimonial testimonial, StepKind kind, String note) {
        testimonials.add(new TestimonialStep(testimonial.id(), kind, caller.requireAccountId(), caller.getLabel(), note, clock.instant(), vault));
        AuditAction action = switch (kind) {
            case STARTED -> AuditAction.CREATED;
            case PUBLISHED -> AuditAction.DISCLOSED;
            case WITHDRAWN -> AuditAction.REVOKED;
            case DOCTOR_AGREED -> AuditAction.CONSENTED;
            default -> AuditAction.CHANGED;
        };
        audit.record(action, "testimonial", testimonial.id(), "step", kind.name());
    }
}
