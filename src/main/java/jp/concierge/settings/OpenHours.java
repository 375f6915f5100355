package jp.concierge.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/** From when until when the desk is open on a day; the end is after the beginning, at 24:00 at the latest. */
public record OpenHours(int fromMinute, int toMinute) {
    private static final int DAY = 24 * 60;
    private static final Pattern FORM = Pattern.compile("(\\d{1,2}):?(\\d{2})?-(\\d{1,2}):?(\\d{2})?");

    public OpenHours {
        if (fromMinute < 0 || toMinute > DAY || fromMinute >= toMinute) {
            throw new BusinessRuleException("error.settings.hours");
        }
    }

    /** Accepts 9:00-18:00, 9-18, 9時〜18時 and the like in any width. */
    public static OpenHours parse(String typed) {
        String text = Normalized.line(typed).replace(" ", "").replaceAll("[‐‑‒–—―−ー~〜～から]+", "-").replaceAll("時(?=\\d)", ":").replaceAll("[時分]", "");
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new BusinessRuleException("error.settings.hours");
        }
        return new OpenHours(minute(matcher.group(1), matcher.group(2)), minute(matcher.group(3), matcher.group(4)));
    }

    public Duration length() {
        return Duration.ofMinutes(toMinute - fromMinute);
    }

    public LocalTime from() {
        return LocalTime.ofSecondOfDay(fromMinute * 60L);
    }

    @Override
    public String toString() {
        return clock(fromMinute) + "–" + clock(toMinute);
    }

    private static int minute(String hours, String minutes) {
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (minute > 59) {
            throw new BusinessRuleException("error.settings.hours");
        }
        return Integer.parseInt(hours) * 60 + minute;
    }

    private static String clock(int minute) {
        return String.format("%d:%02d", minute / 60, minute % 60);
    }
}
