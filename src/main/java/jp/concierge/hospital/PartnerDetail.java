package jp.concierge.hospital;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.concierge.registry.InstitutionDetail;

/**
 * A partner before the desk.
 *
 * @param institution what the register tells; null when none was chosen
 * @param alike other applications of the same institution or employer
 * @param domainFits the mail address belongs to the institution's own site
 * @param mayDecide the caller made none of the checks
 */
public record PartnerDetail(String code, long version, PartnerState state, String name, SiteKind kind, String legalName, String groupName, SiteAddress place, String publishedPhone,
        ContactPerson contact, String remark, PaperChannel paperChannel, RefusalGround refusal, Instant appliedAt, Instant decidedAt, InstitutionDetail institution,
        List<PartnerRow> alike, boolean domainFits, List<CheckRow> checks, boolean mayDecide, DeclarationRow declaration, List<ContractRow> contracts, PaperRow paper,
        List<FacilityDetail> facilities, List<PartnerMemberRow> members, List<PartnerStepRow> steps, Set<PartnerLack> lacks) {

    public boolean isVerified() {
        return checks.stream().allMatch(CheckRow::passed);
    }

    @Override
    public String toString() {
        return "PartnerDetail[" + code + "]";
    }
}
