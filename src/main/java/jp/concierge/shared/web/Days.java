package jp.concierge.shared.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days in addresses, as {@code input type=date} writes them. */
public final class Days {
    private Days() {
    }

    /** Empty when there is none or no such day, such as 2026-02-30. */
    public static Optional<LocalDate> parse(String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip())).filter(day -> day.getYear() >= 2000 && day.getYear() < 2200);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
