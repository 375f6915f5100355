package jp.concierge.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody asked by the link of a mail to get no more advertising; it holds until they ask for it again while signed in. */
@Entity
@Table(name = "advertising_refusal")
public class AdvertisingRefusal {
    @Id
    @Column(name = "account_id")
    private UUID accountId;
    @Column(name = "refused_at")
    private Instant refusedAt;

    protected AdvertisingRefusal() {
    }

    AdvertisingRefusal(UUID accountId, Instant now) {
        this.accountId = accountId;
        this.refusedAt = now;
    }
}
