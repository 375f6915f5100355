package jp.concierge.testimonial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.shared.config.ClockProducer;

/**
 * When a testimonial may appear. Not before twelve months after the end of the month of joining, unless it is nobody's alone
 * (T11); and not on the day somebody decides, but on the next common day after a delay, so that nobody can tell from the day
 * whom it is about (T10).
 *
 * @param monthsAfterJoining full months after the month of joining
 * @param delayDays days between the decision and the appearance at least
 * @param batchDays days of the month on which testimonials appear
 */
public record PublicationPolicy(int monthsAfterJoining, int delayDays, int[] batchDays) {

    static PublicationPolicy inForce(OperatorSettings settings) {
        return new PublicationPolicy(settings.rule(RuleCode.VOICE_MONTHS_AFTER_JOINING), settings.rule(RuleCode.VOICE_DELAY_DAYS), settings.rules(RuleCode.VOICE_BATCH_DAYS));
    }

    /** The first day on which it may be seen; for a composite any day. Without a month of joining there is none (null). */
    LocalDate earliest(YearMonth joined, boolean composite) {
        return composite ? LocalDate.MIN : joined == null ? null : joined.plusMonths(monthsAfterJoining + 1L).atDay(1);
    }

    /** The day on which it appears when somebody decides so now. */
    LocalDate appears(Instant decided) {
        LocalDate day = decided.atZone(ClockProducer.JAPAN).toLocalDate().plusDays(delayDays);
        while (!isBatchDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    boolean isAllowed(YearMonth joined, boolean composite, Instant decided) {
        LocalDate earliest = earliest(joined, composite);
        return earliest != null && !appears(decided).isBefore(earliest);
    }

    private boolean isBatchDay(LocalDate day) {
        return Arrays.stream(batchDays).anyMatch(one -> one == day.getDayOfMonth());
    }
}
