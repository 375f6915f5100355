package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.concierge.account.Accounts;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Texts;
import jp.concierge.shortlist.SearchAlertChosen;
import jp.concierge.shortlist.SearchAlertDue;

/** Mail to doctors whose saved searches find something new: that there is something, and nothing of what. It is advertising (R33): asked for, and ended by one click. */
@ApplicationScoped
public class SearchMails {
    @Inject
    private MailRepository mails;
    @Inject
    private Accounts accounts;
    @Inject
    private Outbox outbox;
    @Inject
    private Texts texts;
    @Inject
    private AppInfo app;

    /** Asked for while signed in: an earlier refusal by a link ends. */
    void on(@Observes SearchAlertChosen event) {
        mails.acceptAdvertising(event.accountId());
    }

    void on(@Observes SearchAlertDue event) {
        outbox.enqueue(new Mail("search-alert", accounts.get(event.accountId()).email(), texts.get("mail.search-alert.subject"),
                texts.format("mail.search-alert.body", app.getBaseUrl() + "/my/searches"), event.accountId(), "doctor", event.doctorId(), true));
    }
}
