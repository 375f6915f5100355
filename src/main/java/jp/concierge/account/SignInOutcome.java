package jp.concierge.account;

/** How an attempt to sign in ended. */
public enum SignInOutcome {
    SIGNED_IN, SIGNED_IN_BY_RECOVERY_CODE, WRONG_PASSWORD, WRONG_CODE, TOO_MANY;

    public boolean isSuccess() {
        return this == SIGNED_IN || this == SIGNED_IN_BY_RECOVERY_CODE;
    }
}
