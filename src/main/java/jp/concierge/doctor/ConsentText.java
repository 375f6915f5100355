package jp.concierge.doctor;

import jp.concierge.shared.Sha256;

/** The sentence beside the box of a consent, in one version. */
public record ConsentText(ConsentPurpose purpose, String version, String text) {

    /** SHA-256 of the text, in hexadecimal: proves later what was shown. */
    public String hash() {
        return Sha256.of(text);
    }
}
