package jp.concierge.account;

import java.util.Set;
import jp.concierge.shared.security.Role;

/**
 * Where a sign-in stands after a step.
 *
 * @param secret for the cookie: of the session when signed in, else of the pending sign-in
 */
public record SignInStep(SignInStage stage, String secret, Set<Role> roles) {
    public boolean isSignedIn() {
        return stage == SignInStage.SIGNED_IN;
    }

    @Override
    public String toString() {
        return "SignInStep[" + stage + "]";
    }
}
