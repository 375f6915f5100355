package jp.concierge.opening;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jp.concierge.shared.Ids;
import jp.concierge.shared.Secrets;

/** Every hour asks hospitals whether openings still hold, and tells them of those that are not shown any more (R14). Any node may do it. */
@Singleton
public class OpeningReminders {
    private static final int MOST = 200;
    @Inject
    private OpeningRepository openings;
    @Inject
    private OpeningReader reader;
    @Inject
    private OpeningSteps steps;

    @ActivateRequestContext
    @PermitAll
    @Schedule(hour = "*", minute = "7", timezone = "Asia/Tokyo", persistent = false, info = "opening reminders")
    public void run() {
        for (Opening opening : openings.due(reader.hidden(), 1, MOST)) {
            remind(opening, OpeningStepKind.HIDDEN);
        }
        for (Opening opening : openings.due(reader.stale(), 0, MOST)) {
            remind(opening, OpeningStepKind.REMINDED);
        }
    }

    private void remind(Opening opening, OpeningStepKind kind) {
        String secret = Ids.secret();
        opening.remind(Secrets.hash(secret));
        steps.record(opening, kind, null, secret);
    }
}
