package jp.concierge.hospital;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.registry.InstitutionDetail;
import jp.concierge.registry.Institutions;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** What a partner's people do with their own partner: sites, contract, papers, declaration. Whose it is follows from who is signed in. */
@Stateless
public class MyPartnerService {
    private static final int MOST_BEDS = 5000;
    @Inject
    private PartnerRepository repository;
    @Inject
    private Partners partners;
    @Inject
    private PartnerSteps steps;
    @Inject
    private PartnerStatement statement;
    @Inject
    private Institutions institutions;
    @Inject
    private ReferenceTables reference;
    @Inject
    private OperatorSettings settings;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public MyPartner get() {
        Partner partner = partners.ownPartner();
        int months = settings.rule(RuleCode.PARTNER_DECLARATION_MONTHS);
        return new MyPartner(partner.code(), partner.name(), partner.legalName(), partner.groupName(), partner.state(), partners.facilities(partner.id()),
                repository.contracts(partner.id()).stream().map(PartnerContract::row).toList(), repository.paper(partner.id()).map(PaperDelivery::row).orElse(null),
                repository.declaration(partner.id()).map(one -> one.row(months, vault)).orElse(null), partners.lacks(partner),
                repository.member(caller.requireAccountId()).filter(member -> member.declaredAt() != null).isPresent());
    }

    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public FacilityDetail getFacility(String code) {
        return FacilityDetail.of(repository.facility(partners.ownPartner().id(), code));
    }

    /**
     * @return code of the new site
     * @throws BusinessRuleException at the field
     */
    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public String addFacility(EnterFacility command) {
        Partner partner = partners.ownPartner();
        Facility facility = new Facility(partner.id(), facts(command));
        repository.add(facility);
        steps.record(partner, PartnerStepKind.FACILITY_ADDED, facility.facts().name());
        return facility.code();
    }

    /** @throws StaleEditException when somebody else changed it meanwhile */
    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public void changeFacility(String code, long version, EnterFacility command) {
        Partner partner = partners.ownPartner();
        Facility facility = repository.facility(partner.id(), code);
        StaleEditException.check(version, facility.version());
        facility.change(facts(command));
        steps.record(partner, PartnerStepKind.FACILITY_CHANGED, facility.facts().name());
    }

    /**
     * Agrees to the offered contract.
     *
     * @param number of the contract that was read
     * @throws BusinessRuleException {@code hospital.error.agree} when the box was not ticked
     * @throws StaleEditException when another one was offered meanwhile
     */
    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public void agree(int number, boolean agreed) {
        if (!agreed) {
            throw new BusinessRuleException("hospital.error.agree").at("agreed");
        }
        Partner partner = repository.lock(partners.ownPartner());
        PartnerContract newest = repository.contracts(partner.id()).stream().findFirst().orElseThrow(() -> new NotFoundException("contract"));
        StaleEditException.check(number, newest.number());
        newest.agree(caller.getLabel(), clock.instant());
        steps.record(partner, PartnerStepKind.CONTRACT_AGREED);
    }

    /** Says to have received and read the papers of the business (R4). */
    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public void acknowledgePapers() {
        Partner partner = partners.ownPartner();
        PaperDelivery paper = repository.paper(partner.id()).orElseThrow(() -> new NotFoundException("paper"));
        if (!paper.isAcknowledged()) {
            paper.acknowledge(caller.getLabel(), clock.instant());
            steps.record(partner, PartnerStepKind.PAPERS_ACKNOWLEDGED);
        }
    }

    /** @throws BusinessRuleException at {@code exception} when something is the case and nothing is said about it */
    @RolesAllowed(Role.Name.PARTNER_ADMIN)
    public void declare(Set<LawPoint> clear, String exception) {
        Partner partner = partners.ownPartner();
        repository.add(new LawDeclaration(partner.id(), clear, PartnerInput.text(exception, "exception"), LocalDate.now(clock), caller.getLabel(), vault));
        steps.record(partner, PartnerStepKind.DECLARED);
    }

    private FacilityFacts facts(EnterFacility typed) {
        String name = PartnerInput.required(typed.name(), PartnerInput.LINE, "name");
        if (typed.kind() == null) {
            throw new BusinessRuleException("tags.required.choose").at("kind");
        }
        Optional<InstitutionDetail> institution = institutions.findDetail(typed.institution() == null ? "" : typed.institution()).filter(row -> row.name().equals(name));
        Integer beds = PartnerInput.number(typed.beds(), MOST_BEDS, "beds");
        return new FacilityFacts(institution.map(InstitutionDetail::id).orElse(null), name, typed.kind(), PartnerInput.required(typed.legalName(), PartnerInput.LINE, "legalName"),
                SiteAddress.parse(typed.postal(), typed.address(), reference), institution.map(InstitutionDetail::area).orElse(null),
                beds == null ? institution.map(InstitutionDetail::beds).orElse(null) : beds, PartnerInput.text(typed.about(), "about"));
    }
}
