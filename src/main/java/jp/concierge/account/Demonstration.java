package jp.concierge.account;

import java.time.Instant;
import jp.concierge.shared.config.Setting;

/**
 * What is different for demonstration accounts (address at demo.example), whose passwords and codes everybody knows: outside of the
 * demonstration they cannot be used at all; within it the next code is told on the page, and codes ahead of the time are taken so
 * that nobody waits for the next half minute.
 */
final class Demonstration {
    static final String DOMAIN = "demo.example";
    private static final int STEPS_AHEAD = 40;

    private Demonstration() {
    }

    static boolean isRunning() {
        return Boolean.parseBoolean(Setting.DEMO.get());
    }

    static boolean isShut(Account account) {
        return account.isDemonstration() && !isRunning();
    }

    static int stepsAhead(Account account) {
        return isRunning() && account.isDemonstration() ? STEPS_AHEAD : Totp.SKEW;
    }

    /** The next code that will be accepted; null for real accounts and outside of the demonstration. */
    static String nextCode(Account account, String secret, long lastStep, Instant now) {
        if (!isRunning() || !account.isDemonstration()) {
            return null;
        }
        return Totp.code(secret, Math.max(Totp.step(now), lastStep + 1));
    }
}
