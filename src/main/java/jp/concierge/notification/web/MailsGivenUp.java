package jp.concierge.notification.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.concierge.notification.MailService;
import jp.concierge.shared.web.WaitingCount;

/** Mails that were given up wait for somebody to look at them. */
@ApplicationScoped
public class MailsGivenUp implements WaitingCount {
    @Inject
    private MailService mails;

    @Override
    public String path() {
        return "/office/mail";
    }

    @Override
    public long count() {
        return mails.countGivenUp();
    }
}
