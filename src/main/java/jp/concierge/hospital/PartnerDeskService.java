package jp.concierge.hospital;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.content.LegalDocument;
import jp.concierge.content.LegalDocuments;
import jp.concierge.registry.InstitutionDetail;
import jp.concierge.registry.Institutions;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** The desk's work on partners: verify, ask, accept by a second person, refuse with a ground (R9), offer a contract, suspend. */
@Stateless
public class PartnerDeskService {
    @Inject
    private PartnerRepository repository;
    @Inject
    private Partners partners;
    @Inject
    private PartnerMembers members;
    @Inject
    private PartnerSteps steps;
    @Inject
    private PartnerStatement statement;
    @Inject
    private Institutions institutions;
    @Inject
    private LegalDocuments legal;
    @Inject
    private OperatorSettings settings;
    @Inject
    private Event<PapersDue> papersDue;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** @param words parts of a name or a code, may be "" */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public Page<PartnerRow> list(PartnerFilter filter, String words, PageRequest page) {
        String wanted = Normalized.line(words).toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
        return new Page<>(repository.list(filter.states(), wanted, page.offset(), page.size()).stream().map(this::row).toList(), repository.count(filter.states(), wanted), page.number(),
                page.size());
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public long count(PartnerFilter filter) {
        return repository.count(filter.states(), "");
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public PartnerDetail get(String code) {
        Partner partner = repository.get(code);
        audit.record(AuditAction.VIEWED, "partner", partner.id());
        ContactPerson contact = partner.contact(vault);
        Optional<InstitutionDetail> institution = Optional.ofNullable(partner.institutionId()).flatMap(institutions::findDetail);
        String domain = contact.email().domain();
        boolean fits = institution.map(InstitutionDetail::domain).filter(site -> !site.isEmpty()).filter(site -> site.equals(domain) || site.endsWith("." + domain) || domain.endsWith("." + site))
                .isPresent();
        return new PartnerDetail(partner.code(), partner.version(), partner.state(), partner.name(), partner.kind(), partner.legalName(), partner.groupName(), partner.place(),
                partner.publishedPhone(), contact, partner.remark(vault), partner.paperChannel(), partner.refusal(), partner.appliedAt(), partner.decidedAt(), institution.orElse(null),
                repository.alike(partner).stream().map(this::row).toList(), fits, checks(partner.id()), !hasChecked(partner.id()),
                repository.declaration(partner.id()).map(one -> one.row(settings.rule(RuleCode.PARTNER_DECLARATION_MONTHS), vault)).orElse(null),
                repository.contracts(partner.id()).stream().map(PartnerContract::row).toList(), repository.paper(partner.id()).map(PaperDelivery::row).orElse(null),
                partners.facilities(partner.id()), members.list(partner.id(), true), repository.steps(partner.id()).stream().map(step -> step.row(vault)).toList(),
                partners.lacks(partner));
    }

    /** @param note how it was looked at: whom one spoke to, which page of which register */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void check(String code, CheckKind kind, boolean passed, String note) {
        String told = PartnerInput.requiredText(note, "note");
        Partner partner = undecided(code);
        repository.add(new PartnerCheck(partner.id(), kind, passed, told, caller.requireAccountId(), caller.getLabel(), clock.instant(), vault));
        steps.record(partner, passed ? PartnerStepKind.CHECK_PASSED : PartnerStepKind.CHECK_FAILED, told);
    }

    /** The applicant is asked for more; answers come by the secret link. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void ask(String code, long version, String question) {
        String text = PartnerInput.requiredText(question, "question");
        Partner partner = locked(code, version);
        partner.ask();
        steps.record(partner, PartnerStepKind.ASKED, text);
    }

    /**
     * Accepts: the site is entered, the contact is invited as the partner's administrator, the papers of the business go out.
     *
     * @throws BusinessRuleException {@code hospital.error.unverified}, {@code hospital.error.fourEyes}, or at {@code email} when the address is taken
     */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void accept(String code, long version) {
        Partner partner = locked(code, version);
        if (checks(partner.id()).stream().anyMatch(check -> !check.passed())) {
            throw new BusinessRuleException("hospital.error.unverified");
        }
        if (hasChecked(partner.id())) {
            throw new BusinessRuleException("hospital.error.fourEyes");
        }
        partner.accept(caller.requireAccountId(), clock.instant());
        Optional<InstitutionDetail> institution = Optional.ofNullable(partner.institutionId()).flatMap(institutions::findDetail);
        repository.add(new Facility(partner.id(), new FacilityFacts(partner.institutionId(), partner.name(), partner.kind(), partner.legalName(), partner.place(),
                institution.map(InstitutionDetail::area).orElse(null), institution.map(InstitutionDetail::beds).orElse(null), "")));
        ContactPerson contact = partner.contact(vault);
        members.invite(partner, contact.email(), contact.label(), true);
        PaperDelivery paper = new PaperDelivery(partner.id(), statement.version(), statement.hash(), partner.paperChannel());
        repository.add(paper);
        steps.record(partner, PartnerStepKind.ACCEPTED);
        if (partner.paperChannel() == PaperChannel.EMAIL) {
            papersDue.fire(new PapersDue(partner.id(), paper.id()));
        }
    }

    /** @param explanation told to the applicant and kept (R9) */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void refuse(String code, long version, RefusalGround ground, String explanation) {
        if (ground == null) {
            throw new BusinessRuleException("tags.required.choose").at("ground");
        }
        String text = PartnerInput.requiredText(explanation, "explanation");
        Partner partner = locked(code, version);
        partner.refuse(ground, caller.requireAccountId(), clock.instant());
        steps.record(partner, PartnerStepKind.REFUSED, text);
    }

    /** The papers went out on paper. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void papersPosted(String code) {
        Partner partner = repository.get(code);
        repository.paper(partner.id()).orElseThrow(() -> new NotFoundException("paper")).deliver(clock.instant());
        steps.record(partner, PartnerStepKind.PAPERS_DELIVERED);
    }

    /** What a new contract usually says: the refund scheme of the rules. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public List<ContractTerms.RefundTier> usualRefunds() {
        int[] days = settings.rules(RuleCode.REFUND_DAYS);
        int[] percents = settings.rules(RuleCode.REFUND_PERCENTS);
        return java.util.stream.IntStream.range(0, days.length).mapToObj(i -> new ContractTerms.RefundTier(days[i], percents[i])).toList();
    }

    /**
     * Offers a contract by the schedule in force.
     *
     * @param percents of the refund tiers, in their order
     * @throws BusinessRuleException at the field, e.g. a fee above the notified schedule (R6)
     */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void offerContract(String code, String fullTime, String partTime, List<String> percents, String payBasis) {
        ContractTerms terms = ContractTerms.parse(fullTime, partTime, percents, settings.rules(RuleCode.REFUND_DAYS), payBasis, settings.rules(RuleCode.FEE_CAPS));
        Partner partner = repository.lock(repository.get(code));
        if (partner.state() != PartnerState.ACCEPTED) {
            throw new BusinessRuleException("hospital.error.state");
        }
        repository.add(new PartnerContract(partner.id(), repository.contracts(partner.id()).size() + 1, legal.get(LegalDocument.FEES, "").version().number(),
                legal.get(LegalDocument.REFUNDS, "").version().number(), statement.version(), terms, caller.getLabel(), clock.instant()));
        steps.record(partner, PartnerStepKind.CONTRACT_OFFERED);
    }

    /** A strike or lock-out began or ended at a site (R8). */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void dispute(String code, String facilityCode, boolean goesOn) {
        Partner partner = repository.get(code);
        Facility facility = repository.facility(partner.id(), facilityCode);
        facility.dispute(goesOn);
        steps.record(partner, PartnerStepKind.FACILITY_CHANGED, facility.facts().name());
    }

    @RolesAllowed({Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void suspend(String code, long version, String reason) {
        String text = PartnerInput.requiredText(reason, "reason");
        Partner partner = locked(code, version);
        partner.suspend();
        steps.record(partner, PartnerStepKind.SUSPENDED, text);
    }

    @RolesAllowed({Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void resume(String code, long version) {
        Partner partner = locked(code, version);
        partner.resume();
        steps.record(partner, PartnerStepKind.RESUMED);
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void note(String code, String text) {
        steps.record(repository.get(code), PartnerStepKind.NOTED, PartnerInput.requiredText(text, "remark"));
    }

    /** One more administrator, e.g. when the invited one left before ever signing in. */
    @RolesAllowed({Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void inviteAdministrator(String code, String email, String label) {
        Partner partner = repository.get(code);
        if (partner.state() != PartnerState.ACCEPTED) {
            throw new BusinessRuleException("hospital.error.state");
        }
        members.invite(partner, PartnerInput.at("email", () -> EmailAddress.parse(email)), label, true);
        steps.record(partner, PartnerStepKind.MEMBER_INVITED, label);
    }

    private Partner undecided(String code) {
        Partner partner = repository.lock(repository.get(code));
        if (!partner.state().isUndecided()) {
            throw new BusinessRuleException("hospital.error.state");
        }
        return partner;
    }

    private Partner locked(String code, long version) {
        Partner partner = repository.lock(repository.get(code));
        StaleEditException.check(version, partner.version());
        return partner;
    }

    /** Every point in its order, with the newest look at it. */
    private List<CheckRow> checks(UUID partnerId) {
        Map<CheckKind, CheckRow> newest = new EnumMap<>(CheckKind.class);
        repository.checks(partnerId).forEach(check -> newest.put(check.kind(), check.row(vault)));
        return Arrays.stream(CheckKind.values()).map(kind -> newest.getOrDefault(kind, CheckRow.open(kind))).toList();
    }

    private boolean hasChecked(UUID partnerId) {
        return repository.checks(partnerId).stream().anyMatch(check -> check.byId().equals(caller.requireAccountId()));
    }

    private PartnerRow row(Partner partner) {
        int left = partner.state().isUndecided() ? (int) checks(partner.id()).stream().filter(check -> !check.passed()).count() : 0;
        return new PartnerRow(partner.code(), partner.name(), partner.legalName(), partner.place().prefecture(), partner.kind(), partner.state(), partner.appliedAt(),
                partner.waitingSince(), left, partner.state() == PartnerState.ACCEPTED ? partners.lacks(partner) : java.util.Set.of());
    }
}
