package jp.concierge.reference;

/**
 * One of the nineteen basic specialties (基本領域).
 *
 * @param code stable identifier, e.g. {@code internal_medicine}
 */
public record Specialty(String code, String name) {
}
