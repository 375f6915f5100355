package jp.concierge.hospital;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.registry.Institutions;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.PhoneNumber;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.FormStamp;

/** What an applicant can do: apply, follow by the secret link, answer, take back. Whoever holds the secret is the applicant. */
@Stateless
public class PartnerApplicationService {
    @Inject
    private PartnerRepository partners;
    @Inject
    private PartnerSteps steps;
    @Inject
    private Institutions institutions;
    @Inject
    private ReferenceTables reference;
    @Inject
    private FormStamp stamps;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** An application as its sender sees it. */
    public record ApplicationDetail(String code, PartnerState state, String name, Instant appliedAt, RefusalGround refusal, java.util.List<PartnerStepRow> steps) {
        @Override
        public String toString() {
            return "ApplicationDetail[" + code + "]";
        }
    }

    /**
     * Takes an application in; the same form sent again is the same application.
     *
     * @return the secret of the link by which it is followed
     * @throws BusinessRuleException at the field, with {@code inquiry.error.stamp} when the form is not one of ours
     */
    @PermitAll
    public String apply(ApplyAsPartner command) {
        UUID form = stamps.read(command.stamp()).orElseThrow(() -> new BusinessRuleException("inquiry.error.stamp")).form();
        String name = PartnerInput.required(command.name(), PartnerInput.LINE, "name");
        if (command.kind() == null) {
            throw new BusinessRuleException("tags.required.choose").at("kind");
        }
        String legalName = PartnerInput.required(command.legalName(), PartnerInput.LINE, "legalName");
        String group = PartnerInput.line(command.groupName(), PartnerInput.LINE, "groupName");
        SiteAddress place = SiteAddress.parse(command.postal(), command.address(), reference);
        String phone = PartnerInput.at("publishedPhone", () -> PhoneNumber.parse(command.publishedPhone())).formatted();
        ContactPerson contact = ContactPerson.parse(command.contactName(), command.contactDepartment(), command.email(), command.contactPhone());
        String remark = PartnerInput.text(command.remark(), "remark");
        if (command.papers() == null) {
            throw new BusinessRuleException("tags.required.choose").at("papers");
        }
        // the institution that was chosen counts only while its name still stands in the field
        String institution = institutions.find(command.institution() == null ? "" : command.institution()).filter(row -> row.name().equals(name)).map(row -> row.id()).orElse(null);
        partners.queueUp(form);
        Optional<Partner> known = partners.findBySubmission(form);
        if (known.isPresent()) {
            return known.get().secret(vault);
        }
        Partner partner = new Partner(form, institution, name, command.kind(), legalName, group, place, phone, contact, command.papers(), remark, clock.instant(), vault);
        partners.begin(partner);
        partners.add(new LawDeclaration(partner.id(), command.clear(), PartnerInput.text(command.exception(), "exception"), LocalDate.now(clock), "", vault));
        steps.record(partner, PartnerStepKind.APPLIED);
        return partner.secret(vault);
    }

    /** The application behind a secret link; empty when the link never was, or the partner signs in by now. */
    @PermitAll
    public Optional<ApplicationDetail> find(String secret) {
        return bySecret(secret).map(partner -> new ApplicationDetail(partner.code(), partner.state(), partner.name(), partner.appliedAt(), partner.refusal(),
                partners.steps(partner.id()).stream().map(step -> step.row(vault)).filter(PartnerApplicationService::isForApplicant).toList()));
    }

    /** What was asked is answered; somebody may also say more unasked. */
    @PermitAll
    public void answer(String secret, String typed) {
        String text = PartnerInput.requiredText(typed, "text");
        Partner partner = locked(secret);
        partner.answer(clock.instant());
        steps.record(partner, PartnerStepKind.ANSWERED, text);
    }

    @PermitAll
    public void withdraw(String secret) {
        Partner partner = locked(secret);
        partner.withdraw(clock.instant());
        steps.record(partner, PartnerStepKind.WITHDRAWN);
    }

    private static boolean isForApplicant(PartnerStepRow step) {
        return switch (step.kind()) {
            case APPLIED, ASKED, ANSWERED, ACCEPTED, REFUSED, WITHDRAWN -> true;
            default -> false;
        };
    }

    private Partner locked(String secret) {
        return partners.lock(bySecret(secret).orElseThrow(() -> new NotFoundException("application")));
    }

    private Optional<Partner> bySecret(String secret) {
        return secret == null || !secret.matches("[A-Za-z0-9_-]{43}") ? Optional.empty() : partners.findBySecret(secret);
    }
}
