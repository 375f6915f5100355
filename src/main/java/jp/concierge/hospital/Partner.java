package jp.concierge.hospital;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.Secrets;
import jp.concierge.shared.crypto.Vault;

/**
 * An employer (求人者) on its way to us and with us: applied, asked back, accepted by a second person, refused with a ground of
 * the law, suspended. While nobody decided, the applicant follows by a secret link; from the acceptance on members sign in.
 */
@Entity
@Table(name = "partner")
public class Partner {
    @Id
    private UUID id;
    @Version
    private long version;
    private String code;
    private UUID submission;
    @Column(name = "secret_hash")
    private byte[] secretHash;
    @Column(name = "sealed_secret")
    private byte[] sealedSecret;
    @Enumerated(EnumType.STRING)
    private PartnerState state;
    @Column(name = "institution_id")
    private String institutionId;
    private String name;
    @Enumerated(EnumType.STRING)
    private SiteKind kind;
    @Column(name = "legal_name")
    private String legalName;
    @Column(name = "group_name")
    private String groupName;
    private String prefecture;
    private String postal;
    private String address;
    @Column(name = "published_phone")
    private String publishedPhone;
    @Column(name = "sealed_contact")
    private byte[] sealedContact;
    @Column(name = "sealed_remark")
    private byte[] sealedRemark;
    @Enumerated(EnumType.STRING)
    @Column(name = "paper_channel")
    private PaperChannel paperChannel;
    @Enumerated(EnumType.STRING)
    private RefusalGround refusal;
    @Column(name = "applied_at")
    private Instant appliedAt;
    @Column(name = "waiting_since")
    private Instant waitingSince;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(name = "decided_by")
    private UUID decidedBy;

    protected Partner() {
    }

    /** @param institution id in the register, or null */
    Partner(UUID submission, String institution, String name, SiteKind kind, String legalName, String groupName, SiteAddress place, String publishedPhone, ContactPerson contact,
            PaperChannel papers, String remark, Instant now, Vault vault) {
        this.id = Ids.next();
        this.code = "P-" + Ids.code(6);
        this.submission = submission;
        String secret = Ids.secret();
        this.secretHash = Secrets.hash(secret);
        this.sealedSecret = vault.seal(context("sealed_secret"), secret);
        this.state = PartnerState.APPLIED;
        this.institutionId = institution;
        this.name = name;
        this.kind = kind;
        this.legalName = legalName;
        this.groupName = groupName;
        this.prefecture = place.prefecture();
        this.postal = place.postal();
        this.address = place.address();
        this.publishedPhone = publishedPhone;
        this.sealedContact = vault.seal(context("sealed_contact"), contact.json());
        this.sealedRemark = vault.seal(context("sealed_remark"), remark.isEmpty() ? null : remark);
        this.paperChannel = papers;
        this.appliedAt = now;
        this.waitingSince = now;
    }

    /** We want to know more. */
    void ask() {
        only(state == PartnerState.APPLIED);
        state = PartnerState.ASKED;
        waitingSince = null;
    }

    /** The applicant said more. */
    void answer(Instant now) {
        only(state.isUndecided());
        state = PartnerState.APPLIED;
        waitingSince = now;
    }

    void withdraw(Instant now) {
        only(state.isUndecided());
        end(PartnerState.WITHDRAWN, null, now);
    }

    void refuse(RefusalGround ground, UUID by, Instant now) {
        only(state.isUndecided());
        refusal = ground;
        end(PartnerState.REFUSED, by, now);
    }

    void accept(UUID by, Instant now) {
        only(state.isUndecided());
        end(PartnerState.ACCEPTED, by, now);
    }

    void suspend() {
        only(state == PartnerState.ACCEPTED);
        state = PartnerState.SUSPENDED;
    }

    void resume() {
        only(state == PartnerState.SUSPENDED);
        state = PartnerState.ACCEPTED;
    }

    private void end(PartnerState next, UUID by, Instant now) {
        state = next;
        waitingSince = null;
        decidedAt = now;
        decidedBy = by;
    }

    private static void only(boolean allowed) {
        if (!allowed) {
            throw new BusinessRuleException("hospital.error.state");
        }
    }

    private String context(String column) {
        return "partner." + column + ":" + id;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** What people call it, e.g. P-K7Q2MB; names it in addresses of pages. */
    String code() {
        return code;
    }

    String secret(Vault vault) {
        return vault.open(context("sealed_secret"), sealedSecret);
    }

    PartnerState state() {
        return state;
    }

    /** Id in the register, or null. */
    String institutionId() {
        return institutionId;
    }

    /** Of the site that applied. */
    String name() {
        return name;
    }

    SiteKind kind() {
        return kind;
    }

    /** The legal employer (法人). */
    String legalName() {
        return legalName;
    }

    /** Group to which the employer belongs, "" for none. */
    String groupName() {
        return groupName;
    }

    SiteAddress place() {
        return new SiteAddress(prefecture, postal, address);
    }

    /** The number the institution publishes, for calling back. */
    String publishedPhone() {
        return publishedPhone;
    }

    ContactPerson contact(Vault vault) {
        return ContactPerson.of(vault.open(context("sealed_contact"), sealedContact));
    }

    String remark(Vault vault) {
        String remark = vault.open(context("sealed_remark"), sealedRemark);
        return remark == null ? "" : remark;
    }

    PaperChannel paperChannel() {
        return paperChannel;
    }

    /** Null unless refused. */
    RefusalGround refusal() {
        return refusal;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    /** Since when it waits for us; null when it does not. */
    Instant waitingSince() {
        return waitingSince;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
