package jp.concierge.hospital;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;

/**
 * Somebody who acts for a partner. Each tells the own university, year and 医局, because a doctor must not become known to
 * somebody of the same 医局 (T2); only we see that.
 */
@Entity
@Table(name = "partner_member")
public class PartnerMember {
    @Id
    private UUID id;
    @Column(name = "partner_id")
    private UUID partnerId;
    @Column(name = "account_id")
    private UUID accountId;
    @Column(name = "sealed_origin")
    private byte[] sealedOrigin;
    @Column(name = "declared_at")
    private Instant declaredAt;
    @Column(name = "joined_at")
    private Instant joinedAt;

    protected PartnerMember() {
    }

    PartnerMember(UUID partnerId, UUID accountId, Instant now) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.accountId = accountId;
        this.joinedAt = now;
    }

    void declare(MemberOrigin origin, Instant now, Vault vault) {
        sealedOrigin = vault.seal(context(), Json.createObjectBuilder().add("physician", origin.physician()).add("university", origin.university()).add("year", origin.year())
                .add("ikyoku", origin.ikyoku()).build().toString());
        declaredAt = now;
    }

    /** Empty until declared. */
    Optional<MemberOrigin> origin(Vault vault) {
        return Optional.ofNullable(vault.open(context(), sealedOrigin)).map(json -> {
            try (var reader = Json.createReader(new StringReader(json))) {
                JsonObject told = reader.readObject();
                return new MemberOrigin(told.getBoolean("physician"), told.getString("university"), told.getString("year"), told.getString("ikyoku"));
            }
        });
    }

    private String context() {
        return "partner_member.sealed_origin:" + id;
    }

    UUID id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }

    UUID accountId() {
        return accountId;
    }

    /** Null until declared. */
    Instant declaredAt() {
        return declaredAt;
    }
}
