package jp.concierge.hospital;

import jp.concierge.reference.Prefecture;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.BusinessRuleException;

/**
 * Where a site is.
 *
 * @param prefecture code
 * @param postal seven digits, or ""
 * @param address without the prefecture
 */
public record SiteAddress(String prefecture, String postal, String address) {
    private static final int LONGEST = 200;

    /** @param address begins with the prefecture */
    static SiteAddress parse(String postal, String address, ReferenceTables reference) {
        String code = PartnerInput.postal(postal, "postal");
        String line = PartnerInput.required(address, LONGEST, "address");
        Prefecture prefecture = reference.getPrefectures().stream().filter(one -> line.startsWith(one.name())).findFirst()
                .orElseThrow(() -> new BusinessRuleException("hospital.error.prefecture").at("address"));
        return new SiteAddress(prefecture.code(), code, line.substring(prefecture.name().length()).strip());
    }
}
