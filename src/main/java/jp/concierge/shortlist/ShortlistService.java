package jp.concierge.shortlist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.doctor.Doctors;
import jp.concierge.opening.OpeningShelf;
import jp.concierge.opening.PublicOpening;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.GoneException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/**
 * Which openings a doctor keeps or puts aside, with a note. Whose choice it is follows from who is signed in. Nobody else reads it:
 * what a doctor looks at can tell who the doctor is, so it is not in the audit record either.
 */
@Stateless
public class ShortlistService {
    /** Openings of one doctor, kept and put aside together. */
    static final int MOST = 500;
    /** Characters of a note. */
    public static final int LONGEST_NOTE = 500;
    @Inject
    private ShortlistRepository entries;
    @Inject
    private OpeningShelf shelf;
    @Inject
    private Doctors doctors;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** What was decided about an opening; empty for nothing, and for an opening that never was public. */
    @RolesAllowed(Role.Name.DOCTOR)
    public Optional<ShortlistRow> find(String code) {
        return shelf.find(code).flatMap(opening -> entries.find(own(), opening)).map(entry -> row(entry, shelf.shown(List.of(entry.openingId()))));
    }

    /**
     * Keeps an opening or puts it aside; the second time changes nothing.
     *
     * @throws GoneException when it was public and is not shown any more
     * @throws NotFoundException when there never was a public one of that code
     * @throws BusinessRuleException {@code shortlist.error.full}
     */
    @RolesAllowed(Role.Name.DOCTOR)
    public void mark(String code, ShortlistMark mark) {
        UUID doctor = own();
        entries.queueUp(doctor);
        ShortlistEntry entry = shelf.find(code).flatMap(opening -> entries.find(doctor, opening)).orElse(null);
        if (entry == null) {
            begin(doctor, shelf.pick(code), mark);
        } else if (entry.mark() != mark) {
            entry.mark(mark, clock.instant());
            shelf.saved(entry.openingId(), mark == ShortlistMark.KEPT ? 1 : -1);
        }
    }

    private void begin(UUID doctor, UUID opening, ShortlistMark mark) {
        long present = 0;
        for (ShortlistMark one : ShortlistMark.values()) {
            present += entries.count(doctor, one);
        }
        if (present >= MOST) {
            throw new BusinessRuleException("shortlist.error.full", MOST);
        }
        entries.add(new ShortlistEntry(doctor, opening, mark, clock.instant()));
        if (mark == ShortlistMark.KEPT) {
            shelf.saved(opening, 1);
        }
    }

    /** Forgets what was decided about an opening, its note too; nothing happens when there is nothing. */
    @RolesAllowed(Role.Name.DOCTOR)
    public void forget(String code) {
        UUID doctor = own();
        entries.queueUp(doctor);
        shelf.find(code).flatMap(opening -> entries.find(doctor, opening)).ifPresent(entry -> {
            if (entry.isKept()) {
                shelf.saved(entry.openingId(), -1);
            }
            entries.remove(entry);
        });
    }

    /**
     * Writes the note of an opening that was kept or put aside.
     *
     * @param typed "" takes the note away
     * @throws NotFoundException when nothing was decided about it
     * @throws BusinessRuleException at {@code note} when it is longer than {@link #LONGEST_NOTE}
     */
    @RolesAllowed(Role.Name.DOCTOR)
    public void note(String code, String typed) {
        String text = Normalized.text(typed);
        if (text.codePointCount(0, text.length()) > LONGEST_NOTE) {
            throw new BusinessRuleException("error.doctor.long", LONGEST_NOTE).at("note");
        }
        UUID doctor = own();
        entries.queueUp(doctor);
        shelf.find(code).flatMap(opening -> entries.find(doctor, opening)).orElseThrow(() -> new NotFoundException("shortlist")).write(text, vault);
    }

    /** @param page sort {@code marked} for what was decided first; else the latest first */
    @RolesAllowed(Role.Name.DOCTOR)
    public Page<ShortlistRow> list(ShortlistMark mark, PageRequest page) {
        UUID doctor = own();
        List<ShortlistEntry> found = entries.list(doctor, mark, "marked".equals(page.sort()), page.offset(), page.size());
        Map<UUID, PublicOpening> shown = shelf.shown(found.stream().map(ShortlistEntry::openingId).toList());
        return new Page<>(found.stream().map(entry -> row(entry, shown)).toList(), entries.count(doctor, mark), page.number(), page.size());
    }

    @RolesAllowed(Role.Name.DOCTOR)
    public long count(ShortlistMark mark) {
        return entries.count(own(), mark);
    }

    private ShortlistRow row(ShortlistEntry entry, Map<UUID, PublicOpening> shown) {
        return new ShortlistRow(shelf.code(entry.openingId()), entry.mark(), entry.note(vault), entry.markedAt(), shown.get(entry.openingId()));
    }

    private UUID own() {
        return doctors.findOfAccount(caller.requireAccountId()).map(Doctors.DoctorKeys::id).orElseThrow(() -> new NotFoundException("doctor"));
    }
}
