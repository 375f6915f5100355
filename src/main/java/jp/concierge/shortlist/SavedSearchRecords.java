package jp.concierge.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.doctor.ConsentChanged;
import jp.concierge.doctor.ConsentPurpose;
import jp.concierge.doctor.DoctorErased;
import jp.concierge.doctor.Doctors;
import jp.concierge.shared.AdvertisingRefused;
import jp.concierge.shared.crypto.Vault;

/** Saved searches for handing them out, for forgetting them and for ending their mail; inside the transaction of a service that has checked who may. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SavedSearchRecords {
    /** Name of the opt-in in the audit record. */
    static final String PURPOSE = "SEARCH_ALERT";
    @Inject
    private SavedSearchRepository searches;
    @Inject
    private Doctors doctors;
    @Inject
    private AuditTrail audit;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /**
     * Everything kept of one.
     *
     * @param address of the query, "" when nothing narrows
     */
    public record SavedSearchRecord(String name, String address, SearchAlert alert, Instant createdAt, Instant toldAt, Instant lookedAt) {
        @Override
        public String toString() {
            return "SavedSearchRecord[]";
        }
    }

    public List<SavedSearchRecord> of(UUID doctorId) {
        return searches.all(doctorId).stream()
                .map(search -> new SavedSearchRecord(search.name(vault), search.address(vault), search.alert(), search.createdAt(), search.toldAt(), search.lookedAt())).toList();
    }

    /** With the doctor go the searches (R29). */
    void forget(@Observes DoctorErased event) {
        searches.queueUp(event.doctorId());
        searches.all(event.doctorId()).forEach(searches::remove);
    }

    /** The link of one alert ends all alerts of the doctor at once, without signing in (R33). */
    void refused(@Observes AdvertisingRefused event) {
        doctors.findOfAccount(event.accountId()).ifPresent(doctor -> stop(doctor.id()));
    }

    /** Who takes back the consent to mail of this kind wants no alerts either. */
    void changed(@Observes ConsentChanged event) {
        if (event.purpose() == ConsentPurpose.ADVERTISING_MAIL && !event.granted()) {
            stop(event.doctorId());
        }
    }

    private void stop(UUID doctorId) {
        searches.queueUp(doctorId);
        List<SavedSearch> told = searches.all(doctorId).stream().filter(search -> search.alert() != SearchAlert.OFF).toList();
        told.forEach(search -> search.alert(SearchAlert.OFF, clock.instant()));
        if (!told.isEmpty()) {
            audit.record(AuditAction.REVOKED, "doctor", doctorId, "purpose", PURPOSE);
        }
    }
}
