package jp.concierge.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Six-digit codes of the time (RFC 6238: SHA-1, 30 seconds), as every authenticator app makes them. */
public final class Totp {
    static final Duration STEP = Duration.ofSeconds(30);
    /** A clock may be one step wrong. */
    static final int SKEW = 1;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(STEP);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;

    private Totp() {
    }

    /** A new secret in Base32, 32 characters. */
    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    static long step(Instant time) {
        return time.getEpochSecond() / STEP.toSeconds();
    }

    /** The code of a step. */
    public static String code(String base32, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(base32), "HmacSHA1"), Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the secret is no key", e);
        }
    }

    /**
     * The step whose code was typed, if it lies within the skew and is later than the last one used: a code that
     * somebody watched is worthless.
     *
     * @param ahead how many steps the code may be ahead of our clock; 1 but for the demonstration
     */
    static OptionalLong accept(String base32, String typed, long lastStep, Instant now, int ahead) {
        String digits = typed == null ? "" : jp.concierge.shared.Normalized.line(typed).replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{6}")) {
            return OptionalLong.empty();
        }
        OptionalLong accepted = OptionalLong.empty();
        for (long step = step(now) - SKEW; step <= step(now) + ahead; step++) {
            boolean same = java.security.MessageDigest.isEqual(code(base32, step).getBytes(StandardCharsets.US_ASCII), digits.getBytes(StandardCharsets.US_ASCII));
            if (same && step > lastStep && accepted.isEmpty()) {
                accepted = OptionalLong.of(step);
            }
        }
        return accepted;
    }

    /** The address that a QR code hands to an authenticator app. */
    static String uri(String issuer, String account, String base32) {
        return "otpauth://totp/" + encode(issuer + ":" + account) + "?secret=" + base32 + "&issuer=" + encode(issuer) + "&algorithm=SHA1&digits=6&period=30";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
