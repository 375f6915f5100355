package jp.concierge.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When to speak of the licence and of the manager's training: in steps before the end, by the months in the table of rules.
 *
 * @param alertMonths falling, e.g. 9, 6, 4: notice, soon, urgent
 * @param filingMonths the renewal is filed by this long before the end
 */
public record LicencePolicy(int[] alertMonths, int filingMonths, int trainingYears) {

    public List<LicenceAlert> alerts(boolean numberSet, LocalDate expiresOn, LocalDate trainedOn, LocalDate today) {
        List<LicenceAlert> alerts = new ArrayList<>();
        if (!numberSet) {
            alerts.add(new LicenceAlert(LicenceAlert.Kind.NUMBER_MISSING, LicenceAlert.Level.URGENT, null));
        }
        if (expiresOn != null) {
            licence(expiresOn, today).ifPresent(alerts::add);
        } else if (numberSet) {
            alerts.add(new LicenceAlert(LicenceAlert.Kind.EXPIRY_MISSING, LicenceAlert.Level.SOON, null));
        }
        if (trainedOn != null) {
            LocalDate until = trainedOn.plusYears(trainingYears);
            level(until, today).ifPresent(level -> alerts.add(new LicenceAlert(LicenceAlert.Kind.TRAINING, level, until)));
        }
        return alerts;
    }

    private Optional<LicenceAlert> licence(LocalDate expiresOn, LocalDate today) {
        LocalDate file = expiresOn.minusMonths(filingMonths);
        if (today.isAfter(expiresOn)) {
            return Optional.of(new LicenceAlert(LicenceAlert.Kind.EXPIRED, LicenceAlert.Level.URGENT, expiresOn));
        }
        if (today.isAfter(file)) {
            return Optional.of(new LicenceAlert(LicenceAlert.Kind.FILING_MISSED, LicenceAlert.Level.URGENT, expiresOn));
        }
        return level(expiresOn, today).map(level -> new LicenceAlert(LicenceAlert.Kind.FILE_RENEWAL, level, file));
    }

    /** Empty before the first step. */
    private Optional<LicenceAlert.Level> level(LocalDate end, LocalDate today) {
        LicenceAlert.Level reached = null;
        for (int i = 0; i < alertMonths.length; i++) {
            if (!today.isBefore(end.minusMonths(alertMonths[i]))) {
                reached = LicenceAlert.Level.values()[Math.min(i, LicenceAlert.Level.values().length - 1)];
            }
        }
        return Optional.ofNullable(reached);
    }
}
