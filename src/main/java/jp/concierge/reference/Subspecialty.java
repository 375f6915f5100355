package jp.concierge.reference;

/**
 * A narrower field within a basic specialty.
 *
 * @param specialty code of the basic specialty under which it usually stands
 */
public record Subspecialty(String code, String name, String specialty) {
}
