package jp.concierge.hospital;

/**
 * What is told about a site.
 *
 * @param institutionId id in the register, or null
 * @param legalName the legal employer
 * @param area name of the medical area (二次医療圏), null when the register does not tell it
 * @param beds null when there are none or nobody told
 * @param about a few sentences for doctors, may be ""
 */
public record FacilityFacts(String institutionId, String name, SiteKind kind, String legalName, SiteAddress place, String area, Integer beds, String about) {
}
