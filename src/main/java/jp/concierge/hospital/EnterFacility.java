package jp.concierge.hospital;

/**
 * A site as typed.
 *
 * @param institution id in the register, or ""
 */
public record EnterFacility(String institution, String name, SiteKind kind, String legalName, String postal, String address, String beds, String about) {
}
