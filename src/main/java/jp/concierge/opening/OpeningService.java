package jp.concierge.opening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import jp.concierge.hospital.FacilityDetail;
import jp.concierge.hospital.Partners;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** What a partner's people do with their openings. Whose they are follows from who is signed in; of others' openings nothing exists. */
@Stateless
public class OpeningService {
    @Inject
    private OpeningRepository openings;
    @Inject
    private OpeningReader reader;
    @Inject
    private OpeningDrafts drafts;
    @Inject
    private OpeningSteps steps;
    @Inject
    private Partners partners;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** @param words parts of a title or a code, may be "" */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public Page<OpeningRow> list(OpeningFilter filter, String words, PageRequest page) {
        String wanted = words(words);
        return new Page<>(openings.list(own(), filter, wanted, reader.stale(), page.sort(), page.offset(), page.size()).stream().map(one -> reader.row(one, true)).toList(),
                openings.count(own(), filter, wanted, reader.stale()), page.number(), page.size());
    }

    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public long count(OpeningFilter filter) {
        return openings.count(own(), filter, "", reader.stale());
    }

    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public OpeningDetail get(String code) {
        return reader.detail(openings.get(own(), code));
    }

    /** The sites that an opening may be at. */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public List<FacilityDetail> sites() {
        return partners.facilities(own());
    }

    /**
     * Begins a draft with what is typed already.
     *
     * @return code of the opening
     */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public String begin(Map<TermField, String> typed) {
        return begin(typed, OpeningStepKind.BEGUN);
    }

    /** A new draft with the words of another opening, which is not touched. */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public String copy(String code) {
        OpeningDetail model = reader.detail(openings.get(own(), code));
        return begin(model.newest().values(), OpeningStepKind.CLONED);
    }

    String begin(Map<TermField, String> typed, OpeningStepKind kind) {
        Opening opening = drafts.begin(own(), typed, caller.getLabel());
        steps.record(opening, kind);
        return opening.code();
    }

    /**
     * Keeps what was typed, whole or not; the draft's check tells what is not right yet.
     *
     * @return the version from now on
     * @throws StaleEditException when somebody else wrote meanwhile, or a reviewer acted
     * @throws BusinessRuleException {@code opening.error.state} when it cannot be written now
     */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public long save(String code, long version, Map<TermField, String> typed) {
        Opening opening = openings.lock(own(), code);
        StaleEditException.check(version, opening.version());
        drafts.write(opening, typed, caller.getLabel());
        return opening.version();
    }

    /**
     * Hands the draft in for review.
     *
     * @throws BusinessRuleException {@code opening.error.partner} while the partner itself lacks something, {@code opening.error.incomplete} while the draft does
     */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public void submit(String code, long version) {
        Opening opening = openings.lock(own(), code);
        StaleEditException.check(version, opening.version());
        drafts.submit(opening);
        steps.record(opening, OpeningStepKind.SUBMITTED);
    }

    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public void takeBack(String code) {
        act(code, OpeningStepKind.TAKEN_BACK, Opening::takeBack);
    }

    /**
     * Drops what was being written.
     *
     * @return false when nothing is left of the opening, because it never was published
     */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public boolean discard(String code) {
        Opening opening = openings.lock(own(), code);
        if (opening.life() == OpeningLife.NEW) {
            if (opening.draftState() == DraftState.SUBMITTED) {
                throw new BusinessRuleException("opening.error.state");
            }
            steps.record(opening, OpeningStepKind.DISCARDED);
            openings.flush();
            openings.remove(opening);
            return false;
        }
        opening.discard();
        steps.record(opening, OpeningStepKind.DISCARDED);
        return true;
    }

    /** Says that all of it still holds (R14). */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public void confirm(String code) {
        act(code, OpeningStepKind.CONFIRMED, opening -> opening.confirm(caller.getLabel(), clock.instant()));
    }

    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public void pause(String code) {
        act(code, OpeningStepKind.PAUSED, Opening::pause);
    }

    /** @throws BusinessRuleException {@code opening.error.partner} while the partner lacks something */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public void resume(String code) {
        ready();
        act(code, OpeningStepKind.RESUMED, opening -> opening.resume(caller.getLabel(), clock.instant()));
    }

    /** Somebody was found: nobody is shown it from this moment on (R15). */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public void fill(String code) {
        act(code, OpeningStepKind.FILLED, opening -> opening.end(OpeningLife.FILLED, clock.instant()));
    }

    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public void withdraw(String code) {
        act(code, OpeningStepKind.WITHDRAWN, opening -> opening.end(OpeningLife.WITHDRAWN, clock.instant()));
    }

    /** Undoes {@link #fill} and {@link #withdraw}. */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public void reopen(String code) {
        ready();
        act(code, OpeningStepKind.REOPENED, opening -> opening.reopen(caller.getLabel(), clock.instant()));
    }

    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public void close(String code) {
        act(code, OpeningStepKind.CLOSED, Opening::close);
    }

    private void ready() {
        if (!partners.lacks(own()).isEmpty()) {
            throw new BusinessRuleException("opening.error.partner");
        }
    }

    private void act(String code, OpeningStepKind kind, Consumer<Opening> act) {
        Opening opening = openings.lock(own(), code);
        act.accept(opening);
        steps.record(opening, kind);
    }

    private UUID own() {
        return partners.own().id();
    }

    static String words(String typed) {
        return Normalized.line(typed).toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
    }
}
