package jp.concierge.account;

import java.time.Instant;

/** The secret of a link on its way into the one mail that carries it; it is stored nowhere in clear. */
public record LinkSecret(String value, Instant expiresAt) {
    @Override
    public String toString() {
        return "LinkSecret";
    }
}
