package jp.concierge.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/** Days of every year on which the office is closed besides weekends and public holidays, e.g. {@code 12/29-1/3, 8/13-8/15}. */
public record ClosedDays(List<Span> spans) {

    /** A span within a year; it may reach over New Year. */
    public record Span(MonthDay from, MonthDay to) {
        boolean contains(MonthDay day) {
            return from.compareTo(to) <= 0 ? day.compareTo(from) >= 0 && day.compareTo(to) <= 0
                    : day.compareTo(from) >= 0 || day.compareTo(to) <= 0;
        }
    }

    public ClosedDays {
        spans = List.copyOf(spans);
    }

    public static ClosedDays parse(String typed) {
        List<Span> spans = new ArrayList<>();
        for (String part : Normalized.line(typed).replaceAll("[‐‑‒–—―−ー~〜～]", "-").replace('月', '/').replaceAll("[日 ]", "").split("[,、;]")) {
            if (!part.isEmpty()) {
                String[] ends = part.split("-");
                if (ends.length > 2) {
                    throw new BusinessRuleException("error.settings.closed");
                }
                MonthDay from = day(ends[0]);
                spans.add(new Span(from, ends.length == 2 ? day(ends[1]) : from));
            }
        }
        return new ClosedDays(spans);
    }

    public boolean contains(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return spans.stream().anyMatch(span -> span.contains(day));
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ");
        for (Span span : spans) {
            text.add(span.from().equals(span.to()) ? text(span.from()) : text(span.from()) + "–" + text(span.to()));
        }
        return text.toString();
    }

    private static MonthDay day(String text) {
        try {
            String[] parts = text.split("/");
            if (parts.length == 2) {
                return MonthDay.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw new BusinessRuleException("error.settings.closed");
        }
        throw new BusinessRuleException("error.settings.closed");
    }

    private static String text(MonthDay day) {
        return day.getMonthValue() + "/" + day.getDayOfMonth();
    }
}
