package jp.concierge.shortlist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.doctor.Doctors;
import jp.concierge.search.JobQuery;
import jp.concierge.search.JobSearch;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Sha256;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.web.Texts;

/**
 * The searches that a doctor saved. Whose they are follows from who is signed in; nobody else reads them, and what a doctor looks for
 * can tell who the doctor is, so it is not in the audit record. There stands only that alerts were asked for, by which words, or ended (R33).
 */
@Stateless
public class SavedSearchService {
    /** Searches of one doctor. */
    public static final int MOST = 20;
    /** Characters of a name. */
    public static final int LONGEST_NAME = 60;
    /** New openings are counted up to here. */
    public static final int MOST_FRESH = 100;
    @Inject
    private SavedSearchRepository searches;
    @Inject
    private JobSearch openings;
    @Inject
    private Doctors doctors;
    @Inject
    private Caller caller;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<SearchAlertChosen> chosen;
    @Inject
    private Texts texts;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** The latest first, with what each finds now. */
    @RolesAllowed(Role.Name.DOCTOR)
    public List<SavedSearchRow> list() {
        boolean ready = openings.isReady();
        return searches.all(own().id()).stream().map(search -> row(search, ready)).toList();
    }

    /** @throws NotFoundException when the doctor has none of that id */
    @RolesAllowed(Role.Name.DOCTOR)
    public SavedSearchRow get(UUID id) {
        return row(find(own().id(), id), openings.isReady());
    }

    /**
     * Saves a search.
     *
     * @param alert null means off
     * @throws BusinessRuleException at {@code name} when it is missing or too long; {@code searches.error.same} or {@code searches.error.full}
     */
    @RolesAllowed(Role.Name.DOCTOR)
    public UUID create(String name, JobQuery query, SearchAlert alert) {
        Doctors.DoctorKeys doctor = own();
        searches.queueUp(doctor.id());
        List<SavedSearch> present = searches.all(doctor.id());
        JobQuery kept = SavedSearchRow.canonical(query);
        if (present.stream().anyMatch(one -> one.address(vault).equals(kept.address()))) {
            throw new BusinessRuleException("searches.error.same");
        }
        if (present.size() >= MOST) {
            throw new BusinessRuleException("searches.error.full", MOST);
        }
        SavedSearch search = new SavedSearch(doctor.id(), checked(name), kept, clock.instant(), vault);
        searches.add(search);
        alert(doctor, search, alert);
        return search.id();
    }

    /**
     * Gives a search another name or another alert.
     *
     * @param alert null means off
     * @throws NotFoundException when the doctor has none of that id
     * @throws BusinessRuleException at {@code name} when it is missing or too long
     */
    @RolesAllowed(Role.Name.DOCTOR)
    public void change(UUID id, String name, SearchAlert alert) {
        Doctors.DoctorKeys doctor = own();
        searches.queueUp(doctor.id());
        SavedSearch search = find(doctor.id(), id);
        search.rename(checked(name), vault);
        alert(doctor, search, alert);
    }

    /**
     * The doctor goes to look at what is new; from now on that is not new any more.
     *
     * @return what to show
     * @throws NotFoundException when the doctor has none of that id
     */
    @RolesAllowed(Role.Name.DOCTOR)
    public JobQuery look(UUID id) {
        UUID doctor = own().id();
        searches.queueUp(doctor);
        SavedSearch search = find(doctor, id);
        search.looked(clock.instant());
        return search.query(vault);
    }

    /** @throws NotFoundException when the doctor has none of that id */
    @RolesAllowed(Role.Name.DOCTOR)
    public void remove(UUID id) {
        Doctors.DoctorKeys doctor = own();
        searches.queueUp(doctor.id());
        SavedSearch search = find(doctor.id(), id);
        alert(doctor, search, SearchAlert.OFF);
        searches.remove(search);
    }

    /** What stands beside the choice that is taken: the record of an opt-in tells what was shown (R33). */
    private String offer(SearchAlert alert) {
        return texts.get("searches.alert.help") + "\n" + texts.get("searches.alert." + alert + ".when");
    }

    /** Asking for the first alert, and ending the last, is proof of an opt-in or its end. */
    private void alert(Doctors.DoctorKeys doctor, SavedSearch search, SearchAlert wanted) {
        SearchAlert alert = wanted == null ? SearchAlert.OFF : wanted;
        boolean before = search.alert() != SearchAlert.OFF;
        boolean after = alert != SearchAlert.OFF;
        boolean others = searches.all(doctor.id()).stream().anyMatch(one -> one != search && one.alert() != SearchAlert.OFF);
        search.alert(alert, clock.instant());
        if (before != after && !others) {
            if (after) {
                audit.record(AuditAction.CONSENTED, "doctor", doctor.id(), "purpose", SavedSearchRecords.PURPOSE, "text", Sha256.of(offer(alert)));
            } else {
                audit.record(AuditAction.REVOKED, "doctor", doctor.id(), "purpose", SavedSearchRecords.PURPOSE);
            }
        }
        if (after && !before) {
            chosen.fire(new SearchAlertChosen(doctor.accountId()));
        }
    }

    private static String checked(String typed) {
        String name = Normalized.line(typed);
        if (name.isEmpty()) {
            throw new BusinessRuleException("searches.error.name").at("name");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new BusinessRuleException("error.doctor.long", LONGEST_NAME).at("name");
        }
        return name;
    }

    private SavedSearchRow row(SavedSearch search, boolean ready) {
        JobQuery query = search.query(vault);
        Instant since = search.lookedAt();
        return new SavedSearchRow(search.id(), search.name(vault), query, search.alert(), since, ready ? openings.count(query) : null,
                ready ? openings.publishedSince(query, since, MOST_FRESH).size() : 0);
    }

    private SavedSearch find(UUID doctor, UUID id) {
        return searches.find(doctor, id).orElseThrow(() -> new NotFoundException("saved search"));
    }

    private Doctors.DoctorKeys own() {
        return doctors.findOfAccount(caller.requireAccountId()).orElseThrow(() -> new NotFoundException("doctor"));
    }
}
