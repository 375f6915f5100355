package jp.concierge.settings;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import jp.concierge.shared.web.Texts;

/** Opening hours in words: days in a row with the same hours are told together. */
class OpeningText {
    private final Texts texts;

    OpeningText(Texts texts) {
        this.texts = texts;
    }

    String of(BusinessHours hours) {
        StringJoiner all = new StringJoiner(texts.get("settings.hours.separator"));
        List<DayOfWeek> run = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!run.isEmpty() && !java.util.Objects.equals(hours.week().get(run.get(0)), hours.week().get(day))) {
                add(all, run, hours);
                run.clear();
            }
            run.add(day);
        }
        add(all, run, hours);
        return all.toString();
    }

    private void add(StringJoiner all, List<DayOfWeek> run, BusinessHours hours) {
        OpenHours open = hours.week().get(run.get(0));
        if (open == null) {
            return;
        }
        String days;
        if (run.get(0) == DayOfWeek.MONDAY && run.size() == 5 && hours.holidaysClosed()) {
            days = texts.get("settings.hours.weekdays");
        } else if (run.size() == 1) {
            days = name(run.get(0));
        } else {
            days = texts.format("settings.hours.days", name(run.get(0)), name(run.get(run.size() - 1)));
        }
        all.add(days + " " + open);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.JAPAN);
    }
}
