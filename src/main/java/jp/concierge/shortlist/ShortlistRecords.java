package jp.concierge.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.concierge.doctor.DoctorErased;
import jp.concierge.doctor.DoctorRegistered;
import jp.concierge.opening.OpeningShelf;
import jp.concierge.shared.crypto.Vault;

/** A doctor's choice for handing it out and for forgetting it; inside the transaction of a service that has checked who may. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ShortlistRecords {
    @Inject
    private ShortlistRepository entries;
    @Inject
    private OpeningShelf shelf;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** Everything kept of one. */
    public record ShortlistRecord(String code, ShortlistMark mark, String note, Instant markedAt) {
        @Override
        public String toString() {
            return "ShortlistRecord[" + code + "]";
        }
    }

    public List<ShortlistRecord> of(UUID doctorId) {
        return entries.all(doctorId).stream().map(entry -> new ShortlistRecord(shelf.code(entry.openingId()), entry.mark(), entry.note(vault), entry.markedAt())).toList();
    }

    /** Who registers from the page of an opening finds it kept; a code of none that is shown is passed over. */
    void keep(@Observes DoctorRegistered event) {
        if (event.opening() != null) {
            shelf.find(event.opening()).filter(opening -> !shelf.shown(List.of(opening)).isEmpty()).ifPresent(opening -> {
                entries.add(new ShortlistEntry(event.doctorId(), opening, ShortlistMark.KEPT, clock.instant()));
                shelf.saved(opening, 1);
            });
        }
    }

    /** With the doctor goes the choice (R29), and from the numbers that hospitals are told. */
    void forget(@Observes DoctorErased event) {
        for (ShortlistEntry entry : entries.all(event.doctorId())) {
            if (entry.isKept()) {
                shelf.saved(entry.openingId(), -1);
            }
            entries.remove(entry);
        }
    }
}
