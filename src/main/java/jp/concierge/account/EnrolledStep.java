package jp.concierge.account;

import java.util.List;

/** Signed in by setting up the second factor; the recovery codes are known only here. */
public record EnrolledStep(SignInStep step, List<String> recoveryCodes) {
    @Override
    public String toString() {
        return "EnrolledStep";
    }
}
