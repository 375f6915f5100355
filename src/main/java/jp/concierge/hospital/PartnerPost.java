package jp.concierge.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.crypto.Vault;

/** What mail to hospitals needs to know; inside the transaction of what happened. No page calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PartnerPost {
    @Inject
    private PartnerRepository repository;
    @Inject
    private Partners partners;
    @Inject
    private PartnerSteps steps;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** Where an applicant is reached. */
    public record Applicant(String code, EmailAddress email, String secret) {
        @Override
        public String toString() {
            return "Applicant[" + code + "]";
        }
    }

    public Applicant applicant(UUID partnerId) {
        Partner partner = repository.get(partnerId);
        return new Applicant(partner.code(), partner.contact(vault).email(), partner.secret(vault));
    }

    public List<UUID> administrators(UUID partnerId) {
        return partners.administrators(partnerId);
    }

    /** With the mail in the outbox the papers are delivered. */
    public void papersDelivered(UUID deliveryId) {
        repository.findPaper(deliveryId).ifPresent(paper -> {
            paper.deliver(clock.instant());
            steps.record(repository.get(paper.partnerId()), PartnerStepKind.PAPERS_DELIVERED);
        });
    }
}
