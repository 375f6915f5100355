package jp.concierge.account;

import java.time.Duration;

/** What a link in a mail (or in the log, for the first administrator) proves, and for how long. */
public enum TokenPurpose {
    VERIFICATION(Duration.ofHours(72)), PASSWORD_RESET(Duration.ofHours(1)), NEW_ADDRESS(Duration.ofHours(24)),
    UNDO_ADDRESS(Duration.ofHours(48)), INVITATION(Duration.ofDays(7)), ADMIN_SETUP(Duration.ofHours(24));

    private final Duration life;

    TokenPurpose(Duration life) {
        this.life = life;
    }

    public Duration life() {
        return life;
    }
}
