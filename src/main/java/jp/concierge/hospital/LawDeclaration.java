package jp.concierge.hospital;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;

/** An employer's own statement that no ground of refusal holds (R9), good for the months of the rule; the newest counts. */
@Entity
@Table(name = "law_declaration")
public class LawDeclaration {
    @Id
    private UUID id;
    @Column(name = "partner_id")
    private UUID partnerId;
    private String clear;
    @Column(name = "sealed_exception")
    private byte[] sealedException;
    @Column(name = "declared_on")
    private LocalDate declaredOn;
    @Column(name = "by_label")
    private String byLabel;

    protected LawDeclaration() {
    }

    /** @throws BusinessRuleException at {@code exception} when something is the case and nothing is said about it */
    LawDeclaration(UUID partnerId, Collection<LawPoint> clear, String exception, LocalDate today, String byLabel, Vault vault) {
        if (clear.size() < LawPoint.values().length && exception.isEmpty()) {
            throw new BusinessRuleException("hospital.error.exception").at("exception");
        }
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.clear = clear.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.sealedException = vault.seal("law_declaration.sealed_exception:" + id, exception.isEmpty() ? null : exception);
        this.declaredOn = today;
        this.byLabel = byLabel;
    }

    Set<LawPoint> clear() {
        Set<LawPoint> points = EnumSet.noneOf(LawPoint.class);
        Arrays.stream(clear.split(",")).filter(name -> !name.isEmpty()).map(LawPoint::valueOf).forEach(points::add);
        return points;
    }

    LocalDate declaredOn() {
        return declaredOn;
    }

    /** First day on which it is not good any more. */
    LocalDate until(int months) {
        return declaredOn.plusMonths(months);
    }

    DeclarationRow row(int months, Vault vault) {
        String exception = vault.open("law_declaration.sealed_exception:" + id, sealedException);
        return new DeclarationRow(clear(), exception == null ? "" : exception, declaredOn, until(months), byLabel);
    }
}
