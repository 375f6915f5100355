package jp.concierge.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.Ids;

/** A line of the sign-in history, which the owner of the account sees: a success, a failure, from where. */
@Entity
@Table(name = "sign_in_event")
public class SignInEvent {
    @Id
    private UUID id;
    @Column(name = "account_id")
    private UUID accountId;
    private Instant at;
    @Enumerated(EnumType.STRING)
    private SignInOutcome outcome;
    private String address;
    private String browser;

    protected SignInEvent() {
    }

    /** @param accountId null when the address belongs to nobody */
    SignInEvent(UUID accountId, SignInOutcome outcome, String address, String browser, Instant now) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.outcome = outcome;
        this.address = address;
        this.browser = browser;
        this.at = now;
    }
}
