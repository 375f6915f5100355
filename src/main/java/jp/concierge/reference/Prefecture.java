package jp.concierge.reference;

/**
 * One of the 47.
 *
 * @param code JIS X 0401, two digits
 */
public record Prefecture(String code, String name, Region region) {
}
