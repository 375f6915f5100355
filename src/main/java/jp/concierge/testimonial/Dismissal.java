package jp.concierge.testimonial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;

/** A moderator looked at a finding of the lint and lets it stand, for a reason. Holds for these very words in this testimonial only. */
@Entity
@Table(name = "testimonial_dismissal")
public class Dismissal {
    private static final String PURPOSE = "testimonial-finding";
    @Id
    private UUID id;
    @Column(name = "testimonial_id")
    private UUID testimonialId;
    private byte[] mark;
    @Column(name = "sealed_reason")
    private byte[] sealedReason;
    private Instant at;
    @Column(name = "by_label")
    private String byLabel;

    protected Dismissal() {
    }

    Dismissal(UUID testimonialId, Finding finding, String reason, String byLabel, Instant now, Vault vault) {
        this.id = Ids.next();
        this.testimonialId = testimonialId;
        this.mark = mark(finding, vault);
        this.sealedReason = vault.seal("testimonial_dismissal.sealed_reason:" + id, reason);
        this.byLabel = byLabel;
        this.at = now;
    }

    static byte[] mark(Finding finding, Vault vault) {
        return vault.fingerprint(PURPOSE, finding.kind() + "\u0000" + finding.text());
    }

    boolean isOf(Finding finding, Vault vault) {
        return Arrays.equals(mark, mark(finding, vault));
    }

    String reason(Vault vault) {
        return vault.open("testimonial_dismissal.sealed_reason:" + id, sealedReason);
    }

    Instant at() {
        return at;
    }

    String byLabel() {
        return byLabel;
    }
}
