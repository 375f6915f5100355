package jp.concierge.account;

/** Where an account stands: asked to join, not yet proven to own the address, in use, shut, or emptied on request. */
public enum AccountState {
    INVITED, UNVERIFIED, ACTIVE, DISABLED, ERASED
}
