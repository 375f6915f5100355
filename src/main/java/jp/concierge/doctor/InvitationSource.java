package jp.concierge.doctor;

import java.util.Optional;
import jp.concierge.shared.EmailAddress;

/** Whoever invites doctors to register. Doctors know nothing of inquiries, so the feature that invites implements this. */
public interface InvitationSource {

    /** The address that a live invitation was sent to; empty for one that is unknown, spent or over. */
    Optional<EmailAddress> addressOf(String invitation);
}
