package jp.concierge.opening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.hospital.FacilityDetail;
import jp.concierge.hospital.Partners;
import jp.concierge.hospital.RefusalGround;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** The desk's work on openings: read what was handed in, accept, ask field by field, refuse with a ground (R9), stop what is wrong (R14). */
@Stateless
public class OpeningDeskService {
    private static final int LONGEST = 2000;
    private static final int LONGEST_REMARK = 500;
    @Inject
    private OpeningRepository openings;
    @Inject
    private OpeningReader reader;
    @Inject
    private OpeningSteps steps;
    @Inject
    private Partners partners;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** @param words parts of a title, a code or a partner's name, may be "" */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public Page<OpeningRow> list(OpeningFilter filter, String words, PageRequest page) {
        String wanted = OpeningService.words(words);
        return new Page<>(openings.list(null, filter, wanted, reader.stale(), page.sort(), page.offset(), page.size()).stream().map(one -> reader.row(one, false)).toList(),
                openings.count(null, filter, wanted, reader.stale()), page.number(), page.size());
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public long count(OpeningFilter filter) {
        return openings.count(null, filter, "", reader.stale());
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public OpeningDetail get(String code) {
        Opening opening = openings.get(null, code);
        audit.record(AuditAction.VIEWED, "opening", opening.id());
        return reader.detail(opening);
    }

    /**
     * Publishes what was handed in, as the next snapshot.
     *
     * @throws StaleEditException when it is not what was read any more
     * @throws BusinessRuleException {@code opening.error.incomplete} when the day made something of it wrong, {@code opening.error.partner} when the partner lacks something by now
     */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void accept(String code, long version) {
        act(code, version, OpeningStepKind.ACCEPTED, null, (opening, none) -> {
            if (opening.draftState() != DraftState.SUBMITTED) {
                throw new BusinessRuleException("opening.error.state");
            }
            if (!partners.lacks(opening.partnerId()).isEmpty()) {
                throw new BusinessRuleException("opening.error.partner");
            }
            List<FacilityDetail> sites = partners.facilities(opening.partnerId());
            FacilityDetail site = OpeningReader.site(opening.draft(), sites).orElseThrow(() -> new BusinessRuleException("opening.error.incomplete", 1));
            Terms terms = OpeningReader.withSite(opening.draft().relevant(), site);
            long wrong = TermsCheck.problems(terms, reader.today()).size() + reader.findings(terms).stream().filter(OpeningFinding::isRefusing).count();
            if (wrong > 0) {
                throw new BusinessRuleException("opening.error.incomplete", wrong);
            }
            openings.add((Object) opening.accept(terms, site.id(), caller.getLabel(), clock.instant()));
        });
    }

    /**
     * Wants something said differently.
     *
     * @param wanted a remark for each field it is about; blank ones are none
     * @throws BusinessRuleException {@code opening.error.remarks} when there is none at all
     */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void askForChanges(String code, long version, Map<TermField, String> wanted) {
        Map<TermField, String> remarks = new EnumMap<>(TermField.class);
        wanted.forEach((field, typed) -> {
            String remark = Normalized.text(typed);
            if (remark.codePointCount(0, remark.length()) > LONGEST_REMARK) {
                throw new BusinessRuleException("opening.problem.long", LONGEST_REMARK, remark.codePointCount(0, remark.length())).at(field.name());
            }
            if (!remark.isEmpty()) {
                remarks.put(field, remark);
            }
        });
        if (remarks.isEmpty()) {
            throw new BusinessRuleException("opening.error.remarks");
        }
        String note = remarks.entrySet().stream().map(remark -> "{" + remark.getKey() + "} " + remark.getValue()).collect(Collectors.joining("\n"));
        act(code, version, OpeningStepKind.CHANGES_REQUESTED, note, (opening, none) -> opening.askForChanges(remarks));
    }

    /** @param explanation what the hospital is told (R9) */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void refuse(String code, long version, RefusalGround ground, String explanation) {
        if (ground == null) {
            throw new BusinessRuleException("tags.required.choose").at("ground");
        }
        act(code, version, OpeningStepKind.REFUSED, said(explanation, "explanation"), (opening, note) -> opening.refuse(ground));
    }

    /** Takes it off at once, because it may be wrong (R14). @param reason what the hospital is told */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void stop(String code, long version, String reason) {
        act(code, version, OpeningStepKind.STOPPED, said(reason, "reason"), (opening, note) -> opening.stop());
    }

    /** The hospital may show it again. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void release(String code, long version) {
        act(code, version, OpeningStepKind.RELEASED, null, (opening, none) -> opening.release());
    }

    /** Ends one that is over for good; what was published stays for the books. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void close(String code, long version) {
        act(code, version, OpeningStepKind.CLOSED, null, (opening, none) -> opening.close());
    }

    private void act(String code, long version, OpeningStepKind kind, String note, BiConsumer<Opening, String> act) {
        Opening opening = openings.lock(null, code);
        StaleEditException.check(version, opening.version());
        act.accept(opening, note);
        openings.flush();
        steps.record(opening, kind, note, null);
    }

    private static String said(String typed, String field) {
        String text = Normalized.text(typed);
        int length = text.codePointCount(0, text.length());
        if (text.isEmpty()) {
            throw new BusinessRuleException("error.name.empty").at(field);
        }
        if (length > LONGEST) {
            throw new BusinessRuleException("opening.problem.long", LONGEST, length).at(field);
        }
        return text;
    }
}
