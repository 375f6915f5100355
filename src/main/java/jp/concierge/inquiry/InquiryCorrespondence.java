package jp.concierge.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.crypto.Vault;

/** What a mail to a sender needs; for the observers of this feature's events, inside their transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InquiryCorrespondence {
    @Inject
    private InquiryRepository inquiries;
    @Inject
    private Vault vault;

    /**
     * Where to write, and the secret of the link that the mail repeats.
     *
     * @param dueAt until when the answer is promised; null when none is owed
     */
    public record Recipient(EmailAddress email, String number, String secret, Instant dueAt) {
        @Override
        public String toString() {
            return "Recipient[" + number + "]";
        }
    }

    /**
     * An invitation to register.
     *
     * @param secret stands in the address of the registration form
     */
    public record Invitation(EmailAddress email, UUID inquiryId, String secret, Instant expiresAt) {
        @Override
        public String toString() {
            return "Invitation";
        }
    }

    /** Empty when the sender left no address of mail. */
    public Optional<Recipient> recipient(UUID inquiryId) {
        Inquiry inquiry = inquiries.get(inquiryId);
        return Optional.ofNullable(inquiry.contact(vault).email()).map(email -> new Recipient(email, inquiry.number(), inquiry.secret(vault), inquiry.dueAt()));
    }

    public Invitation invitation(UUID invitationId) {
        DoctorInvitation invitation = inquiries.invitation(invitationId);
        return new Invitation(inquiries.get(invitation.inquiryId()).contact(vault).email(), invitation.inquiryId(), invitation.secret(vault), invitation.expiresAt());
    }
}
