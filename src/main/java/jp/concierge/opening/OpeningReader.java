package jp.concierge.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.hospital.FacilityDetail;
import jp.concierge.hospital.FacilityFacts;
import jp.concierge.hospital.PartnerState;
import jp.concierge.hospital.Partners;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.crypto.Vault;

/** What both sides see of an opening, and what follows from the site and the day; inside the transaction of a service. */
@ApplicationScoped
class OpeningReader {
    /** More than any field may hold: what is longer is no slip of the hand. */
    private static final int MOST_TYPED = 6000;
    @Inject
    private OpeningRepository openings;
    @Inject
    private Partners partners;
    @Inject
    private ReferenceTables reference;
    @Inject
    private OperatorSettings settings;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    OpeningDetail detail(Opening opening) {
        Partners.PartnerInfo partner = partners.get(opening.partnerId());
        Terms draft = opening.draft();
        Optional<FacilityDetail> site = Optional.ofNullable(opening.facilityId()).flatMap(partners::facility);
        List<SnapshotRow> snapshots = openings.terms(opening.id()).stream().map(one -> new SnapshotRow(one.number(), one.acceptedAt(), one.acceptedBy(), one.terms())).toList();
        List<TermProblem> problems = draft == null ? List.of() : TermsCheck.problems(draft, today());
        return new OpeningDetail(opening.code(), opening.version(), partner.code(), partner.name(), opening.title(), opening.life(), opening.draftState(), isShown(opening, partner, site),
                opening.number(), snapshots.isEmpty() ? null : snapshots.get(0).terms(), draft, opening.remarks(), opening.refusal(), draft == null ? List.of() : items(draft, problems), problems,
                draft == null ? List.of() : findings(draft), partners.lacks(opening.partnerId()), opening.savedAt(), opening.savedBy(), opening.submittedAt(), opening.confirmedAt(),
                opening.confirmedBy(), hiddenFrom(opening), opening.life() == OpeningLife.PUBLISHED && opening.confirmedAt().isBefore(stale()), figures(opening), snapshots,
                openings.steps(opening.id()).stream().map(step -> step.row(vault)).toList());
    }

    OpeningRow row(Opening opening, boolean counted) {
        Partners.PartnerInfo partner = partners.get(opening.partnerId());
        Optional<FacilityDetail> site = Optional.ofNullable(opening.facilityId()).flatMap(partners::facility);
        return new OpeningRow(opening.code(), opening.title(), partner.name(), site.map(one -> one.facts().name()).orElse(""), opening.life(), opening.draftState(), isShown(opening, partner, site),
                opening.savedAt(), opening.submittedAt(), opening.confirmedAt(), counted ? figures(opening) : null);
    }

    List<OpeningFinding> findings(Terms draft) {
        return OpeningLint.findings(draft, settings.rules(RuleCode.OVERTIME_CAPS));
    }

    private static List<TermsItem> items(Terms draft, List<TermProblem> problems) {
        List<TermsItem> items = new ArrayList<>();
        for (int number = 0; number <= TermField.ITEMS; number++) {
            int n = number;
            List<TermField> fields = TermField.ofItem(n).stream().filter(draft::isRelevant).toList();
            List<TermProblem> own = problems.stream().filter(problem -> problem.field().item() == n).toList();
            if (!fields.isEmpty()) {
                items.add(new TermsItem(n, own, own.isEmpty() ? fields.get(0) : own.get(0).field()));
            }
        }
        return items;
    }

    /**
     * Reads what was typed; what cannot be read stays as it was typed, and the check tells of it.
     *
     * @param sites what may be chosen as the site
     * @throws BusinessRuleException for a choice that no form offers, or far too much text
     */
    Terms read(Map<TermField, String> typed, List<FacilityDetail> sites) {
        Map<TermField, String> values = new EnumMap<>(TermField.class);
        typed.forEach((field, value) -> {
            if (field.isTyped()) {
                values.put(field, read(field, value == null ? "" : value));
            }
        });
        Terms terms = new Terms(values);
        if (terms.has(TermField.DEPARTMENT) && reference.departmentName(terms.get(TermField.DEPARTMENT)).isEmpty()) {
            throw new BusinessRuleException("opening.problem.choice").at(TermField.DEPARTMENT.name());
        }
        if (!terms.has(TermField.FACILITY)) {
            return terms;
        }
        return withSite(terms, site(terms, sites).orElseThrow(() -> new NotFoundException("facility")));
    }

    private static String read(TermField field, String typed) {
        if (typed.length() > MOST_TYPED) {
            throw new BusinessRuleException("opening.problem.long", field.most(), typed.length()).at(field.name());
        }
        try {
            return TermValues.read(field, typed);
        } catch (TermValues.Unreadable unreadable) {
            return typed.strip();
        }
    }

    static Optional<FacilityDetail> site(Terms terms, List<FacilityDetail> sites) {
        return sites.stream().filter(one -> one.code().equals(terms.get(TermField.FACILITY))).findFirst();
    }

    /** What follows from the site, as it is told today; that nobody is dispatched follows from the law (R7). */
    static Terms withSite(Terms terms, FacilityDetail site) {
        FacilityFacts facts = site.facts();
        return terms.with(TermField.EMPLOYER, facts.legalName()).with(TermField.DISPATCH, "NO").with(TermField.SITE_NAME, facts.name()).with(TermField.SITE_KIND, facts.kind().name())
                .with(TermField.SITE_PREFECTURE, facts.place().prefecture()).with(TermField.SITE_AREA, facts.area()).with(TermField.SITE_ADDRESS, facts.place().address())
                .with(TermField.SITE_BEDS, facts.beds() == null ? "" : facts.beds().toString()).with(TermField.SITE_ABOUT, facts.about());
    }

    /** Doctors see it: published, confirmed lately, and neither its partner nor its site is off. */
    private boolean isShown(Opening opening, Partners.PartnerInfo partner, Optional<FacilityDetail> site) {
        return opening.life() == OpeningLife.PUBLISHED && partner.state() == PartnerState.ACCEPTED && site.filter(one -> !one.inDispute()).isPresent() && today().isBefore(hiddenFrom(opening));
    }

    private LocalDate hiddenFrom(Opening opening) {
        return opening.life() == OpeningLife.PUBLISHED ? opening.confirmedAt().atZone(clock.getZone()).toLocalDate().plusDays(settings.rule(RuleCode.OPENING_HIDE_DAYS)) : null;
    }

    /** Confirmed before this, an opening is to be confirmed again. */
    Instant stale() {
        return today().minusDays(settings.rule(RuleCode.OPENING_RECONFIRM_DAYS) - 1L).atStartOfDay(clock.getZone()).toInstant();
    }

    /** Confirmed before this, an opening is not shown any more. */
    Instant hidden() {
        return today().minusDays(settings.rule(RuleCode.OPENING_HIDE_DAYS) - 1L).atStartOfDay(clock.getZone()).toInstant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private OpeningFigures figures(Opening opening) {
        Map<String, Long> counts = openings.counts(opening.id());
        int least = settings.rule(RuleCode.OPENING_SHOWN_MINIMUM);
        return new OpeningFigures(told(counts.get("VIEWED"), least), told(counts.get("SAVED"), least), told(counts.get("ASKED"), least), least,
                opening.publishedAt() == null ? null : opening.publishedAt().atZone(clock.getZone()).toLocalDate());
    }

    private static Long told(Long count, int least) {
        return count == null || count < least ? null : count;
    }

    UUID siteId(Terms terms, List<FacilityDetail> sites) {
        return site(terms, sites).map(FacilityDetail::id).orElse(null);
    }
}
