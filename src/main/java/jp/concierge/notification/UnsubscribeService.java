package jp.concierge.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.AdvertisingRefused;
import jp.concierge.shared.NotFoundException;

/** Ends advertising by the link of a mail, without signing in and at once (R33). */
@Stateless
public class UnsubscribeService {
    @Inject
    private UnsubscribeTokens tokens;
    @Inject
    private MailRepository mails;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<AdvertisingRefused> refused;
    @Inject
    private Clock clock;

    /** @throws NotFoundException when the link is not one of ours */
    @PermitAll
    public void check(String token) {
        account(token);
    }

    /** Asking again changes nothing. */
    @PermitAll
    public void unsubscribe(String token) {
        UUID account = account(token);
        if (!mails.refusesAdvertising(account)) {
            mails.refuseAdvertising(account, clock.instant());
            audit.record(AuditAction.REVOKED, "account", account, "purpose", "advertising");
            refused.fire(new AdvertisingRefused(account));
        }
    }

    private UUID account(String token) {
        return tokens.accountOf(token).orElseThrow(() -> new NotFoundException("link"));
    }
}
