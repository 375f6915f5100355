package jp.concierge.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.concierge.settings.BusinessHours;

/**
 * The times of a request (R29) and of what stays after an erasure (R17).
 *
 * @param ackBusinessDays until the person is told that the request arrived
 * @param doneDays until it is carried out
 * @param coolingOffDays an erasure can be taken back so long
 * @param ledgerYears the ledger of seekers is kept so long after the application ended
 */
public record PrivacyTerms(int ackBusinessDays, int doneDays, int coolingOffDays, int ledgerYears, BusinessHours hours) {

    public Instant ackDue(Instant requested) {
        return hours.plusDays(requested, ackBusinessDays);
    }

    public Instant due(Instant requested) {
        return requested.plus(Duration.ofDays(doneDays));
    }

    /** Only an erasure waits: everything else helps the person at once. */
    public Instant executableFrom(PrivacyRequestKind kind, Instant requested) {
        return kind == PrivacyRequestKind.ERASURE ? requested.plus(Duration.ofDays(coolingOffDays)) : requested;
    }

    /** Last day of keeping the ledger when the application ends now. */
    public LocalDate ledgerRetainedUntil(Instant ended, ZoneId zone) {
        return ended.atZone(zone).toLocalDate().plusYears(ledgerYears);
    }
}
