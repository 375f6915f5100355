package jp.concierge.doctor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The sentence beside the box of a consent, in one version. */
public record ConsentText(ConsentPurpose purpose, String version, String text) {

    /** SHA-256 of the text, in hexadecimal: proves later what was shown. */
    public String hash() {
        return sha256(text);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
