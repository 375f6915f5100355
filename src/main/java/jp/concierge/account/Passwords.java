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

    /** @param password in the form that {@link PasswordRules#check} returned; slow, so never within a transaction */
    public static String hash(String password) {
        return Password.hash(PasswordRules.normal(password)).addRandomSalt(16).with(ARGON2).getResult();
    }

    /** Takes as long without an account (null hash) as with one, and with an endless password no longer than with a short one. */
    static boolean matches(String typed, String hash) {
        boolean sensible = typed != null && !typed.isEmpty() && typed.length() <= PasswordRules.LONGEST * 2;
        boolean same = Password.check(sensible ? PasswordRules.normal(typed) : "-", hash == null ? NOBODY : hash).with(ARGON2);
        return same && sensible && hash != null;
    }
}
