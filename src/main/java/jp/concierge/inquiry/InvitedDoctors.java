package jp.concierge.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.doctor.DoctorRegistered;
import jp.concierge.doctor.InvitationSource;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.crypto.Vault;

/** Tells the registration form whom an invitation went to, and the inquiry which doctor came of it; an unknown or spent invitation is simply none. */
@ApplicationScoped
public class InvitedDoctors implements InvitationSource {
    @Inject
    private InquiryRepository inquiries;
    @Inject
    private AuditTrail audit;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    @Override
    @Transactional
    public Optional<EmailAddress> addressOf(String invitation) {
        return live(invitation).map(found -> inquiries.get(found.inquiryId()).contact(vault).email());
    }

    void on(@Observes DoctorRegistered event) {
        Instant now = clock.instant();
        live(event.invitation()).ifPresent(invitation -> {
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

    private Optional<DoctorInvitation> live(String secret) {
        if (secret == null || !secret.matches("[A-Za-z0-9_-]{43}")) {
            return Optional.empty();
        }
        return inquiries.findInvitation(secret).filter(invitation -> invitation.isLive(clock.instant()));
    }
}
