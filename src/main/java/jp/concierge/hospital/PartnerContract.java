package jp.concierge.hospital;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;

/** A numbered contract with a partner as it was offered, and when it was agreed to. Never changed: another offer is another number. */
@Entity
@Table(name = "partner_contract")
public class PartnerContract {
    @Id
    private UUID id;
    @Column(name = "partner_id")
    private UUID partnerId;
    private int number;
    @Column(name = "fee_version")
    private int feeVersion;
    @Column(name = "refund_version")
    private int refundVersion;
    @Column(name = "paper_version")
    private String paperVersion;
    @Column(name = "full_time_percent")
    private int fullTimePercent;
    @Column(name = "part_time_percent")
    private int partTimePercent;
    @Column(name = "refund_tiers")
    private String refundTiers;
    @Column(name = "pay_basis")
    private String payBasis;
    @Column(name = "offered_at")
    private Instant offeredAt;
    @Column(name = "offered_by")
    private String offeredBy;
    @Column(name = "agreed_at")
    private Instant agreedAt;
    @Column(name = "agreed_by")
    private String agreedBy;

    protected PartnerContract() {
    }

    /**
     * @param feeVersion version of the published fee schedule in force
     * @param refundVersion version of the published refund scheme in force
     * @param paperVersion of the paper with the penalty terms
     */
    PartnerContract(UUID partnerId, int number, int feeVersion, int refundVersion, String paperVersion, ContractTerms terms, String offeredBy, Instant now) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.number = number;
        this.feeVersion = feeVersion;
        this.refundVersion = refundVersion;
        this.paperVersion = paperVersion;
        this.fullTimePercent = terms.fullTimePercent();
        this.partTimePercent = terms.partTimePercent();
        this.refundTiers = terms.refundCode();
        this.payBasis = terms.payBasis();
        this.offeredAt = now;
        this.offeredBy = offeredBy;
    }

    void agree(String by, Instant now) {
        if (agreedAt != null) {
            throw new BusinessRuleException("hospital.error.agreed");
        }
        agreedAt = now;
        agreedBy = by;
    }

    boolean isAgreed() {
        return agreedAt != null;
    }

    int number() {
        return number;
    }

    ContractRow row() {
        return new ContractRow(number, feeVersion, refundVersion, paperVersion, new ContractTerms(fullTimePercent, partTimePercent, ContractTerms.refunds(refundTiers), payBasis),
                offeredAt, offeredBy, agreedAt, agreedBy);
    }
}
