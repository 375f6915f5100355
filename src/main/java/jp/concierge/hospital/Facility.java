package jp.concierge.hospital;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import jp.concierge.shared.Ids;

/** A site of a partner: the place where a doctor would work. While a labour dispute goes on there, nobody is introduced (R8). */
@Entity
@Table(name = "facility")
public class Facility {
    @Id
    private UUID id;
    @Version
    private long version;
    private String code;
    @Column(name = "partner_id")
    private UUID partnerId;
    @Column(name = "institution_id")
    private String institutionId;
    private String name;
    @Enumerated(EnumType.STRING)
    private SiteKind kind;
    @Column(name = "legal_name")
    private String legalName;
    private String prefecture;
    private String area;
    private String postal;
    private String address;
    private Integer beds;
    private String about;
    @Column(name = "labour_dispute")
    private boolean labourDispute;

    protected Facility() {
    }

    Facility(UUID partnerId, FacilityFacts facts) {
        this.id = Ids.next();
        this.code = "F-" + Ids.code(6);
        this.partnerId = partnerId;
        change(facts);
    }

    final void change(FacilityFacts facts) {
        institutionId = facts.institutionId();
        name = facts.name();
        kind = facts.kind();
        legalName = facts.legalName();
        prefecture = facts.place().prefecture();
        postal = facts.place().postal();
        address = facts.place().address();
        area = facts.area();
        beds = facts.beds();
        about = facts.about();
    }

    void dispute(boolean goesOn) {
        labourDispute = goesOn;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    UUID partnerId() {
        return partnerId;
    }

    boolean isInDispute() {
        return labourDispute;
    }

    FacilityFacts facts() {
        return new FacilityFacts(institutionId, name, kind, legalName, new SiteAddress(prefecture, postal, address), area, beds, about);
    }
}
