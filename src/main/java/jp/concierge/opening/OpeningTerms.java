package jp.concierge.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.concierge.shared.Ids;

/**
 * What an opening said from an acceptance on: numbered, whole, and never changed (R12); the table refuses it too. Some of it also
 * stands in columns, to be compared and found by.
 */
@Entity
@Table(name = "opening_terms")
public class OpeningTerms {
    @Id
    private UUID id;
    @Column(name = "opening_id")
    private UUID openingId;
    @Column(name = "facility_id")
    private UUID facilityId;
    private int number;
    private String terms;
    private String kind;
    private String department;
    private String prefecture;
    private String listing;
    @Column(name = "pay_basis")
    private String payBasis;
    @Column(name = "pay_min")
    private long payMin;
    @Column(name = "pay_max")
    private long payMax;
    @Column(name = "accepted_at")
    private Instant acceptedAt;
    @Column(name = "accepted_by")
    private String acceptedBy;

    protected OpeningTerms() {
    }

    /** @throws IllegalArgumentException when one of the thirteen items is missing: nothing of the kind may exist */
    OpeningTerms(UUID openingId, int number, Terms terms, UUID facilityId, String by, Instant now) {
        List<TermField> missing = missing(terms);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("terms without " + missing);
        }
        this.id = Ids.next();
        this.openingId = openingId;
        this.facilityId = facilityId;
        this.number = number;
        this.terms = terms.json();
        this.kind = terms.get(TermField.KIND);
        this.department = terms.get(TermField.DEPARTMENT);
        this.prefecture = terms.get(TermField.SITE_PREFECTURE);
        this.listing = terms.get(TermField.LISTING);
        this.payBasis = terms.get(TermField.PAY_BASIS);
        this.payMin = terms.number(TermField.PAY_MIN).orElseThrow();
        this.payMax = terms.number(TermField.PAY_MAX).orElseThrow();
        this.acceptedAt = now;
        this.acceptedBy = by;
    }

    /** Fields of the thirteen items (§1.2) that say nothing though they must. */
    static List<TermField> missing(Terms terms) {
        List<TermField> missing = new java.util.ArrayList<>();
        for (TermField field : TermField.values()) {
            if (field.item() > 0 && field.item() <= TermField.LAWFUL_ITEMS && field.isMust() && terms.isRelevant(field) && !terms.has(field)) {
                missing.add(field);
            }
        }
        if (TermField.WEEK.stream().noneMatch(terms::has)) {
            missing.add(TermField.MON);
        }
        return missing;
    }

    UUID openingId() {
        return openingId;
    }

    UUID facilityId() {
        return facilityId;
    }

    int number() {
        return number;
    }

    Terms terms() {
        return Terms.of(terms);
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    String acceptedBy() {
        return acceptedBy;
    }
}
