package jp.concierge.doctor;

/**
 * What a doctor does; told to hospitals only in the coarseness their consent allows.
 *
 * @param specialty code of the basic specialty
 * @param subspecialty code of the narrower field, or null
 * @param graduationYear null when not told
 */
public record Career(String specialty, String subspecialty, Integer graduationYear) {
}
