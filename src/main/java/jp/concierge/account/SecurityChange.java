package jp.concierge.account;

/** What changed in how an account is protected; its owner is told by mail. */
public enum SecurityChange {
    PASSWORD_CHANGED, FACTOR_ENROLLED, FACTOR_REMOVED, RECOVERY_CODE_USED, RECOVERY_CODES_RENEWED, SHUT, REOPENED
}
