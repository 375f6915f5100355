package jp.concierge.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.crypto.Vault;

/**
 * What the desk wrote about doctors, for the features that must hand it out or forget it; always inside the transaction of a
 * service that has checked who may. Not a service itself: no page calls it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DoctorFiles {
    @Inject
    private CareRepository care;
    @Inject
    private DoctorRepository doctors;
    @Inject
    private AuditTrail audit;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** The statement of the business as it was handed over; times may be null. */
    public record StatementRow(DisclosureChannel channel, String version, java.time.Instant requestedAt, java.time.Instant deliveredAt, java.time.Instant acknowledgedAt) {
    }

    /** Contacts, notes and openings with a reason; verdicts are empty. */
    public DoctorCare care(UUID doctorId) {
        return new DoctorCare(
                care.attempts(doctorId).stream().map(a -> new DoctorCare.ContactRow(a.at(), a.channel(), a.outcome(), care.label(a.actorId()), a.note(vault))).toList(),
                care.notes(doctorId).stream().map(n -> new DoctorCare.NoteRow(n.at(), n.kind(), care.label(n.authorId()), n.text(vault))).toList(),
                care.passes(doctorId).stream().map(p -> new DoctorCare.PassRow(p.openedAt(), p.expiresAt(), care.label(p.accountId()), p.reason(vault))).toList(),
                Map.of());
    }

    public List<StatementRow> statements(UUID doctorId) {
        return care.statements(doctorId);
    }

    /** What a colleague is called; "" for nobody. */
    public String label(UUID accountId) {
        return care.label(accountId);
    }

    /**
     * Takes away what was kept of erased doctors only for the ledger of seekers, now that its time is over.
     *
     * @return how many
     */
    public int purgeRetained() {
        LocalDate today = LocalDate.now(clock);
        List<Doctor> over = care.retainedUntilBefore(today);
        over.forEach(doctor -> {
            doctor.purge(today);
            audit.record(AuditAction.ERASED, "doctor", doctor.id(), "part", "LEDGER");
        });
        return over.size();
    }

    /** The doctor was erased: what colleagues wrote goes, that they did something stays. */
    void forget(@Observes DoctorErased event) {
        care.attempts(event.doctorId()).forEach(ContactAttempt::forget);
        care.notes(event.doctorId()).forEach(DeskNote::forget);
        care.passes(event.doctorId()).forEach(BreakGlass::forget);
    }
}
