package jp.concierge.shared.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A person whose sign-in was proven for this request.
 *
 * @param label what the person is called on the screens of colleagues (staff name, partner member); never a doctor's name
 * @param secondFactor true when this sign-in included a second factor
 */
public record SignedIn(UUID accountId, UUID sessionId, Set<Role> roles, String label, boolean secondFactor, Instant since) {
    /** Attribute of the request under which the authentication mechanism leaves it. */
    public static final String ATTRIBUTE = SignedIn.class.getName();

    @Override
    public String toString() {
        return "SignedIn[" + accountId + "]";
    }
}
