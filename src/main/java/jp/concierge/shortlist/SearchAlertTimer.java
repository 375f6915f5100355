package jp.concierge.shortlist;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.concierge.search.JobSearch;

/** Every minute looks whose alerts are due. Any node may do it, once its index of openings is there; nobody is told twice. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchAlertTimer {
    private static final Logger LOG = Logger.getLogger("jp.concierge.shortlist");
    @Inject
    private SearchAlerts alerts;
    @Inject
    private JobSearch openings;

    @ActivateRequestContext
    @PermitAll
    @Schedule(hour = "*", minute = "*", timezone = "Asia/Tokyo", persistent = false, info = "alerts of saved searches")
    public void run() {
        if (!openings.isReady()) {
            return;
        }
        for (UUID doctor : alerts.doctorsDue()) {
            try {
                alerts.tell(doctor);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The alerts of doctor " + doctor + " fail; tried again in a minute", e);
            }
        }
    }
}
