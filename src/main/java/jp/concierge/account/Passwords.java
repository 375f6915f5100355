package jp.concierge.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns passwords into memory-hard hashes (Argon2id, 19 MiB, 2 passes, 1 lane: the OWASP baseline) and checks them. The reference
 * implementation computes them outside the heap; where its library does not load (no build for the platform, no programs allowed
 * in the directory for temporary files) a slower one in Java gives the same hashes.
 */
public final class Passwords {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Argon2Function JAVA = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private static final de.mkammerer.argon2.Argon2 NATIVE = load();
    private static final String NOBODY = hash("no account has this password");

    private Passwords() {
    }

    /** @param password in the form that {@link PasswordRules#check} returned; slow, so never within a transaction */
    public static String hash(String password) {
        String normal = PasswordRules.normal(password);
        return NATIVE == null ? hashInJava(normal) : NATIVE.hash(PASSES, MEMORY_KIB, LANES, normal.toCharArray(), StandardCharsets.UTF_8);
    }

    /** Takes as long without an account (null hash) as with one, and with an endless password no longer than with a short one. */
    static boolean matches(String typed, String hash) {
        boolean sensible = typed != null && !typed.isEmpty() && typed.length() <= PasswordRules.LONGEST * 2;
        String normal = sensible ? PasswordRules.normal(typed) : "-";
        String known = hash == null ? NOBODY : hash;
        boolean same = NATIVE == null ? matchesInJava(normal, known) : NATIVE.verify(known, normal.toCharArray(), StandardCharsets.UTF_8);
        return same && sensible && hash != null;
    }

    static String hashInJava(String normal) {
        return Password.hash(normal).addRandomSalt(SALT_BYTES).with(JAVA).getResult();
    }

    static boolean matchesInJava(String normal, String hash) {
        return Password.check(normal, hash).with(JAVA);
    }

    private static de.mkammerer.argon2.Argon2 load() {
        try {
            de.mkammerer.argon2.Argon2 argon2 = Argon2Factory.create(Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);
            argon2.hash(1, 64, LANES, new char[] {'-'}, StandardCharsets.UTF_8);
            return argon2;
        } catch (LinkageError e) {
            Logger.getLogger("jp.concierge.account").log(Level.WARNING, "The fast password hash is not to be had here; the slow one is used", e);
            return null;
        }
    }
}
