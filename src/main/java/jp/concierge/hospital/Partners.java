package jp.concierge.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.concierge.account.Accounts;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/**
 * Partners for the features that build on them; always inside the transaction of a service that has checked who may. Not a
 * service itself: no page calls it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Partners {
    @Inject
    private PartnerRepository partners;
    @Inject
    private Accounts accounts;
    @Inject
    private OperatorSettings settings;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** What other features may know of a partner. */
    public record PartnerInfo(UUID id, String code, String name, String legalName, PartnerState state) {
    }

    /**
     * The partner for whom the signed-in person acts.
     *
     * @throws NotFoundException for somebody who acts for none
     */
    public PartnerInfo own() {
        return info(ownPartner());
    }

    public PartnerInfo get(UUID id) {
        return info(partners.get(id));
    }

    /** What stands between the partner and handing in an opening; empty when nothing does. */
    public Set<PartnerLack> lacks(UUID id) {
        return lacks(partners.get(id));
    }

    public List<FacilityDetail> facilities(UUID partnerId) {
        return partners.facilities(partnerId).stream().map(FacilityDetail::of).toList();
    }

    /** Only of that partner: of another's nothing exists. */
    public Optional<FacilityDetail> facility(UUID partnerId, String code) {
        return partners.facilities(partnerId).stream().filter(one -> one.code().equals(code)).findFirst().map(FacilityDetail::of);
    }

    public Optional<FacilityDetail> facility(UUID id) {
        return partners.findFacility(id).map(FacilityDetail::of);
    }

    /** Accounts of those who manage the partner, for mail. */
    public List<UUID> administrators(UUID partnerId) {
        return partners.members(partnerId).stream().map(PartnerMember::accountId).filter(id -> accounts.get(id).roles().contains(Role.PARTNER_ADMIN)).toList();
    }

    Partner ownPartner() {
        return partners.get(partners.member(caller.requireAccountId()).orElseThrow(() -> new NotFoundException("partner")).partnerId());
    }

    Set<PartnerLack> lacks(Partner partner) {
        Set<PartnerLack> lacks = EnumSet.noneOf(PartnerLack.class);
        if (partner.state() != PartnerState.ACCEPTED) {
            lacks.add(PartnerLack.NOT_ACCEPTED);
        }
        if (partners.contracts(partner.id()).stream().noneMatch(PartnerContract::isAgreed)) {
            lacks.add(PartnerLack.NO_CONTRACT);
        }
        if (partners.paper(partner.id()).filter(PaperDelivery::isAcknowledged).isEmpty()) {
            lacks.add(PartnerLack.NO_PAPERS);
        }
        Optional<LawDeclaration> declaration = partners.declaration(partner.id());
        if (declaration.filter(one -> one.until(settings.rule(RuleCode.PARTNER_DECLARATION_MONTHS)).isAfter(LocalDate.now(clock))).isEmpty()) {
            lacks.add(PartnerLack.NO_DECLARATION);
        } else if (!declaration.get().clear().contains(LawPoint.NO_LABOUR_DISPUTE)) {
            lacks.add(PartnerLack.LABOUR_DISPUTE);
        }
        return lacks;
    }

    private static PartnerInfo info(Partner partner) {
        return new PartnerInfo(partner.id(), partner.code(), partner.name(), partner.legalName(), partner.state());
    }
}
