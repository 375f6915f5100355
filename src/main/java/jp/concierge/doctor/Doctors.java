package jp.concierge.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.AdvertisingRefused;
import jp.concierge.shared.crypto.Vault;

/**
 * Doctors for the features that stand on them; always inside the transaction of a service that has checked who may. Not a
 * service itself: no page calls it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Doctors {
    @Inject
    private DoctorRepository doctors;
    @Inject
    private AuditTrail audit;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;
    @Inject
    private Event<DoctorErased> erased;

    /** Everything we keep about a doctor, for the doctor's own export. */
    public record DoctorRecord(UUID id, String code, long applicationNumber, DoctorState state, Profile profile, ContactPolicy contact, Wishes wishes,
            List<ConsentRow> consents, Instant registeredAt, Instant firstContactedAt, UUID consultantId, List<RevisionRow> revisions) {
        @Override
        public String toString() {
            return "DoctorRecord[" + id + "]";
        }
    }

    /** Who the doctor is for other features: keys only. */
    public record DoctorKeys(UUID id, String code, UUID accountId, UUID consultantId, DoctorState state) {
    }

    public Optional<DoctorKeys> find(UUID doctorId) {
        return doctors.find(doctorId).map(Doctors::keys);
    }

    public Optional<DoctorKeys> findByCode(String code) {
        return doctors.find(code).map(Doctors::keys);
    }

    public Optional<DoctorKeys> findOfAccount(UUID accountId) {
        return doctors.findOfAccount(accountId).map(Doctors::keys);
    }

    public DoctorRecord record(UUID doctorId) {
        Doctor doctor = doctors.get(doctorId);
        return new DoctorRecord(doctor.id(), doctor.code(), doctor.applicationNumber(), doctor.state(), doctor.profile(vault), doctor.contactPolicy(),
                doctors.conditions(doctorId).wishes(vault), doctors.consents(doctorId), doctor.registeredAt(), doctor.firstContactedAt(), doctor.consultantId(),
                doctors.revisions(doctorId, Integer.MAX_VALUE));
    }

    /** Advertising mail may go to the doctor now (R33). */
    public boolean wantsAdvertising(UUID doctorId) {
        return doctors.liveConsent(doctorId, ConsentPurpose.ADVERTISING_MAIL).isPresent();
    }

    /** The one-click way out of advertising mail, without signing in. */
    public void stopAdvertising(UUID doctorId) {
        doctors.liveConsent(doctorId, ConsentPurpose.ADVERTISING_MAIL).ifPresent(consent -> {
            consent.revoke(clock.instant());
            audit.record(AuditAction.REVOKED, "doctor", doctorId, "purpose", ConsentPurpose.ADVERTISING_MAIL.name());
        });
    }

    /** Somebody used the link in an advertising mail. */
    void on(@Observes AdvertisingRefused event) {
        doctors.findOfAccount(event.accountId()).ifPresent(doctor -> stopAdvertising(doctor.id()));
    }

    /** The statement of the business was handed over, e.g. its mail went into the outbox. */
    public void statementDelivered(UUID disclosureId) {
        doctors.disclosure(disclosureId).ifPresent(disclosure -> {
            disclosure.deliver(clock.instant());
            audit.record(AuditAction.DISCLOSED, "business_disclosure", disclosure.id(), "channel", disclosure.channel().name(), "version", disclosure.documentVersion());
        });
    }

    /**
     * Empties a doctor on request (R29): what may be forgotten goes now, what the ledger of seekers must keep stays sealed.
     *
     * @param ledgerRetainedUntil last day on which the ledger must be kept
     */
    public void erase(UUID doctorId, LocalDate ledgerRetainedUntil) {
        Doctor doctor = doctors.get(doctorId);
        stopAdvertising(doctorId);
        doctor.erase(clock.instant(), ledgerRetainedUntil);
        doctors.conditions(doctorId).change(Wishes.first(null, null), clock.instant(), vault);
        doctors.forgetRevisions(doctorId);
        audit.record(AuditAction.ERASED, "doctor", doctorId);
        erased.fire(new DoctorErased(doctorId));
    }

    private static DoctorKeys keys(Doctor doctor) {
        return new DoctorKeys(doctor.id(), doctor.code(), doctor.accountId(), doctor.consultantId(), doctor.state());
    }
}
