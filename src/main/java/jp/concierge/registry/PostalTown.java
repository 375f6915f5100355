package jp.concierge.registry;

/**
 * What a postal code stands for.
 *
 * @param code seven digits
 * @param prefecture code
 * @param town "" when the code covers the whole city
 */
public record PostalTown(String code, String prefecture, String city, String town) {
}
