package jp.concierge.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.doctor.DoctorRegistered;

/** Tells the inquiry which doctor came of its invitation; an unknown or spent invitation is simply none. */
@ApplicationScoped
class InvitedDoctors {
    @Inject
    private InquiryRepository inquiries;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    void on(@Observes DoctorRegistered event) {
        Instant now = clock.instant();
        if (event.invitation() == null || !event.invitation().matches("[A-Za-z0-9_-]{43}")) {
            return;
        }
        inquiries.findInvitation(event.invitation()).filter(invitation -> invitation.isLive(now)).ifPresent(invitation -> {
            Inquiry inquiry = inquiries.lock(inquiries.get(invitation.inquiryId()));
            invitation.use(now);
            inquiry.convertedTo(event.doctorId());
            audit.record(AuditAction.CONVERTED, "inquiry", inquiry.id(), "doctor", event.doctorId().toString());
            if (inquiry.state() == InquiryState.ANSWERED || inquiry.state() == InquiryState.WAITING_FOR_SENDER) {
                inquiry.close(CloseReason.CONVERTED, now);
                audit.record(AuditAction.CLOSED, "inquiry", inquiry.id(), "reason", CloseReason.CONVERTED.name());
            }
        });
    }
}
