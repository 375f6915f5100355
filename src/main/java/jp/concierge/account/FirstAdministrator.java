package jp.concierge.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import jp.concierge.shared.web.AppInfo;

/**
 * While a real installation has no administrator, every start shows a link in the log with which one is set up. There is
 * no default password; the link works once, for a day, and the next start makes the earlier one worthless.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger("jp.concierge.account");
    /** Read by the launcher, which repeats the link at the end of its messages. */
    private static final String ANNOUNCEMENT = "concierge.setup.link";
    @Inject
    private AccountLinks links;
    @Inject
    private AppInfo app;

    @PostConstruct
    void invite() {
        if (Demonstration.isRunning()) {
            return;
        }
        LinkSecret secret = links.issueSetup();
        if (secret != null) {
            String link = app.getBaseUrl() + "/setup/" + secret.value();
            System.setProperty(ANNOUNCEMENT, link);
            LOG.warning(() -> "There is no administrator yet. Set one up within 24 hours at " + link);
        }
    }
}
