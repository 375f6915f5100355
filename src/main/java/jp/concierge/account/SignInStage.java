package jp.concierge.account;

/** How far a sign-in has come: the password was right and the code is awaited, or the set-up of a second factor is, or done. */
public enum SignInStage {
    CODE_AWAITED, ENROLMENT_AWAITED, SIGNED_IN
}
