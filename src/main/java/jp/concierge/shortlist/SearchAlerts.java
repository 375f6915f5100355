package jp.concierge.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.concierge.account.AccountState;
import jp.concierge.account.Accounts;
import jp.concierge.doctor.DoctorState;
import jp.concierge.doctor.Doctors;
import jp.concierge.search.JobSearch;
import jp.concierge.shared.crypto.Vault;

/** Finds out for whom there is something new, each doctor in a transaction of its own: all searches that are due at once, so that one mail tells of all. */
@ApplicationScoped
class SearchAlerts {
    private static final Set<DoctorState> IN_TOUCH = EnumSet.of(DoctorState.NEW, DoctorState.ACTIVE);
    @Inject
    private SavedSearchRepository searches;
    @Inject
    private JobSearch openings;
    @Inject
    private Doctors doctors;
    @Inject
    private Accounts accounts;
    @Inject
    private Event<SearchAlertDue> due;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<UUID> doctorsDue() {
        return searches.doctorsDue(clock.instant());
    }

    /** Does nothing while somebody else does it or changes the searches; whoever comes later finds nothing due any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void tell(UUID doctorId) {
        if (!searches.tryQueueUp(doctorId)) {
            return;
        }
        Instant now = clock.instant();
        List<SavedSearch> asked = searches.due(doctorId, now);
        asked.forEach(search -> search.postpone(now));
        Doctors.DoctorKeys doctor = doctors.find(doctorId).orElseThrow();
        if (!reachable(doctor)) {
            return;
        }
        List<SavedSearch> fresh = asked.stream().filter(search -> !openings.publishedSince(search.query(vault), search.knownUntil(), 1).isEmpty()).toList();
        fresh.forEach(search -> search.told(now));
        if (!fresh.isEmpty()) {
            due.fire(new SearchAlertDue(doctorId, doctor.accountId()));
        }
    }

    /** Nobody who rests or has left, and no address that is not proven to be the doctor's. */
    private boolean reachable(Doctors.DoctorKeys doctor) {
        return IN_TOUCH.contains(doctor.state()) && accounts.get(doctor.accountId()).state() == AccountState.ACTIVE;
    }
}
