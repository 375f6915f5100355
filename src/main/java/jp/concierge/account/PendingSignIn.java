package jp.concierge.account;

import java.util.UUID;

/**
 * A sign-in between its two steps.
 *
 * @param demonstrationCode the next code of a demonstration account while the demonstration runs; else null
 * @param draft the second factor to be set up; null when a code is awaited
 */
public record PendingSignIn(UUID accountId, SignInStage stage, String demonstrationCode, FactorDraft draft) {
    @Override
    public String toString() {
        return "PendingSignIn[" + stage + "]";
    }
}
