package jp.concierge.registry;

/**
 * An institution as it is offered for choosing.
 *
 * @param prefecture code
 * @param address as the register has it, with the prefecture
 * @param beds null when not told
 */
public record InstitutionRow(String id, InstitutionKind kind, String name, String prefecture, String address, Integer beds) {
}
