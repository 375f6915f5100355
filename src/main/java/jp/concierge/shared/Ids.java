package jp.concierge.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers: time-ordered keys for rows (UUID version 7) and codes for people to read aloud. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without 0 O 1 I L U: read aloud and typed without doubt. */
    private static final char[] LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private Ids() {
    }

    public static UUID next() {
        long time = System.currentTimeMillis();
        long high = (time << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** A random code such as {@code K7Q2M}; 30^length possibilities, so let the table refuse a repetition. */
    public static String code(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(LETTERS[RANDOM.nextInt(LETTERS.length)]);
        }
        return code.toString();
    }

    /** A secret for links and cookies: 256 random bits in 43 URL-safe characters. */
    public static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
