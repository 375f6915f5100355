package jp.concierge.account;

import java.time.Instant;

/**
 * What stands behind a link, for its page.
 *
 * @param purpose null when the link is unknown
 * @param email the address it is about; null when it does not work or is about none
 */
public record LinkDetail(TokenState state, TokenPurpose purpose, String email, Instant expiresAt) {
    static final LinkDetail UNKNOWN = new LinkDetail(TokenState.UNKNOWN, null, null, null);

    public boolean isOpen() {
        return state == TokenState.OPEN;
    }

    @Override
    public String toString() {
        return "LinkDetail[" + purpose + " " + state + "]";
    }
}
