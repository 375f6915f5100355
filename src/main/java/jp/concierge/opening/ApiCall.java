package jp.concierge.opening;

import jp.concierge.shared.Secrets;

/**
 * A call that may be repeated: the second time it is answered as the first time.
 *
 * @param repeatKey what the caller names it by ({@code Idempotency-Key}); null when it is not to be remembered
 * @param content all that makes it this call and no other
 */
public record ApiCall(String repeatKey, String content) {

    byte[] hash() {
        return Secrets.hash(content);
    }

    @Override
    public String toString() {
        return "ApiCall";
    }
}
