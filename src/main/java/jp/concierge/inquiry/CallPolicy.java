package jp.concierge.inquiry;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import jp.concierge.doctor.ContactWindow;

/**
 * Whether a colleague may ring a sender now. Only somebody who asked for a call is called, and only in the hours they
 * allowed; who named none is called between nine and eight.
 */
public final class CallPolicy {
    private static final LocalTime DECENT_FROM = LocalTime.of(9, 0);
    private static final LocalTime DECENT_TO = LocalTime.of(20, 0);
    private static final int DAYS_AHEAD = 14;

    private CallPolicy() {
    }

    /** What the policy says. */
    public enum Ruling {
        ALLOWED, NO_PHONE, NO_CALL_WISHED, OUTSIDE_HOURS
    }

    /**
     * The policy's answer with its reason.
     *
     * @param nextAt from when a call is allowed, when it is not now; null when never or already
     */
    public record Answer(Ruling ruling, Instant nextAt) {
        public boolean isAllowed() {
            return ruling == Ruling.ALLOWED;
        }
    }

    static Answer mayCall(boolean hasPhone, boolean wantsCall, Set<ContactWindow> windows, ZonedDateTime now) {
        if (!hasPhone) {
            return new Answer(Ruling.NO_PHONE, null);
        }
        if (!wantsCall) {
            return new Answer(Ruling.NO_CALL_WISHED, null);
        }
        if (isWelcome(windows, now)) {
            return new Answer(Ruling.ALLOWED, null);
        }
        ZonedDateTime hour = now.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        for (int i = 0; i < DAYS_AHEAD * 24; i++, hour = hour.plusHours(1)) {
            if (isWelcome(windows, hour)) {
                return new Answer(Ruling.OUTSIDE_HOURS, hour.toInstant());
            }
        }
        return new Answer(Ruling.OUTSIDE_HOURS, null);
    }

    private static boolean isWelcome(Set<ContactWindow> windows, ZonedDateTime moment) {
        if (windows.isEmpty()) {
            return !moment.toLocalTime().isBefore(DECENT_FROM) && moment.toLocalTime().isBefore(DECENT_TO);
        }
        return windows.stream().anyMatch(window -> window.contains(moment.toLocalDate(), moment.toLocalTime()));
    }
}
