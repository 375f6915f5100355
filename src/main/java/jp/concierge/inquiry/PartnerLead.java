package jp.concierge.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;

/** A hospital that asked and may become a partner; the partners' desk takes it from here. */
@Entity
@Table(name = "partner_lead")
public class PartnerLead {
    @Id
    private UUID id;
    @Version
    private long version;
    private String code;
    @Column(name = "inquiry_id")
    private UUID inquiryId;
    @Column(name = "sealed_name")
    private byte[] sealedName;
    @Column(name = "sealed_contact")
    private byte[] sealedContact;
    @Column(name = "sealed_wish")
    private byte[] sealedWish;
    @Column(name = "owner_id")
    private UUID ownerId;
    @Column(name = "created_at")
    private Instant createdAt;

    protected PartnerLead() {
    }

    /**
     * @param name of the hospital
     * @param contact whom to ask for, and how
     * @param wish what they are looking for
     */
    PartnerLead(UUID inquiryId, String name, String contact, String wish, UUID ownerId, Instant now, Vault vault) {
        this.id = Ids.next();
        this.code = Ids.code(6);
        this.inquiryId = inquiryId;
        this.sealedName = vault.seal(context("sealed_name"), name);
        this.sealedContact = vault.seal(context("sealed_contact"), contact);
        this.sealedWish = vault.seal(context("sealed_wish"), wish);
        this.ownerId = ownerId;
        this.createdAt = now;
    }

    String name(Vault vault) {
        return vault.open(context("sealed_name"), sealedName);
    }

    String contact(Vault vault) {
        return vault.open(context("sealed_contact"), sealedContact);
    }

    String wish(Vault vault) {
        return vault.open(context("sealed_wish"), sealedWish);
    }

    private String context(String column) {
        return "partner_lead." + column + ":" + id;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    UUID inquiryId() {
        return inquiryId;
    }

    UUID ownerId() {
        return ownerId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
