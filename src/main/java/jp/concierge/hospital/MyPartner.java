package jp.concierge.hospital;

import java.util.List;
import java.util.Set;

/**
 * A partner before its own people.
 *
 * @param contracts newest first
 * @param paper null before the acceptance
 * @param originDeclared the caller told university and 医局
 */
public record MyPartner(String code, String name, String legalName, String groupName, PartnerState state, List<FacilityDetail> facilities, List<ContractRow> contracts, PaperRow paper,
        DeclarationRow declaration, Set<PartnerLack> lacks, boolean originDeclared) {

    /** The contract that holds: the newest that was agreed to; null when none. */
    public ContractRow agreed() {
        return contracts.stream().filter(ContractRow::isAgreed).findFirst().orElse(null);
    }

    /** An offer that waits for agreement; null when none. */
    public ContractRow offered() {
        return contracts.isEmpty() || contracts.get(0).isAgreed() ? null : contracts.get(0);
    }
}
