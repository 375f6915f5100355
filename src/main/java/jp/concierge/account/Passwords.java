package jp.concierge.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** Turns passwords into memory-hard hashes (Argon2id, 19 MiB, 2 passes, 1 lane: the OWASP baseline) and checks them. */
public final class Passwords {
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final String NOBODY = hash("no account has this password");

    private Passwords() {
    }

    public static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    /** Takes as long without an account (null hash) as with one. */
    static boolean matches(String password, String hash) {
        boolean same = Password.check(password, hash == null ? NOBODY : hash).with(ARGON2);
        return same && hash != null;
    }
}
