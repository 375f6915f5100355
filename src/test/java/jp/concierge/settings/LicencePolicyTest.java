package jp.concierge.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencePolicyTest {
    private final LicencePolicy policy = new LicencePolicy(new int[]{9, 6, 4}, 3, 5);
    private final LocalDate expiry = LocalDate.of(2029, 3, 31);

    @ParameterizedTest
    @CsvSource({
        "2028-06-30, FILE_RENEWAL, NOTICE", "2028-09-29, FILE_RENEWAL, NOTICE", "2028-09-30, FILE_RENEWAL, SOON", "2028-11-30, FILE_RENEWAL, URGENT",
        "2028-12-31, FILE_RENEWAL, URGENT", "2029-01-01, FILING_MISSED, URGENT", "2029-03-31, FILING_MISSED, URGENT", "2029-04-01, EXPIRED, URGENT"})
    void theLicenceIsSpokenOfInSteps(LocalDate today, LicenceAlert.Kind kind, LicenceAlert.Level level) {
        List<LicenceAlert> alerts = policy.alerts(true, expiry, null, today);
        assertEquals(1, alerts.size());
        assertEquals(kind, alerts.get(0).kind());
        assertEquals(level, alerts.get(0).level());
    }

    @Test
    void nothingIsSaidBeforeTheFirstStep() {
        assertTrue(policy.alerts(true, expiry, LocalDate.of(2026, 1, 1), LocalDate.of(2028, 6, 29)).isEmpty());
    }

    @Test
    void theRenewalIsDueWhenItMustBeFiled() {
        assertEquals(LocalDate.of(2028, 12, 31), policy.alerts(true, expiry, null, LocalDate.of(2028, 10, 1)).get(0).due());
    }

    @Test
    void aMissingNumberAndATrainingThatEndsAreTold() {
        List<LicenceAlert> alerts = policy.alerts(false, null, LocalDate.of(2022, 1, 10), LocalDate.of(2026, 11, 22));
        assertEquals(List.of(LicenceAlert.Kind.NUMBER_MISSING, LicenceAlert.Kind.TRAINING), alerts.stream().map(LicenceAlert::kind).toList());
        assertEquals(LocalDate.of(2027, 1, 10), alerts.get(1).due());
        assertEquals(LicenceAlert.Level.URGENT, alerts.get(1).level());
    }

    @Test
    void aNumberWithoutAnEndIsTold() {
        assertEquals(LicenceAlert.Kind.EXPIRY_MISSING, policy.alerts(true, null, null, LocalDate.of(2026, 11, 22)).get(0).kind());
    }
}
