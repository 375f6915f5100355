package jp.concierge.reference;

/**
 * A department as the national survey of physicians counts them.
 *
 * @param specialty code of the basic specialty it belongs to
 * @param subspecialty code of the narrower field that it is; null when it is none or a whole specialty
 * @param physicians head count of the whole country
 */
public record Department(String code, String name, String specialty, String subspecialty, int physicians) {
}
