package jp.concierge.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.notification.MailContent;
import jp.concierge.notification.MailDetail;
import jp.concierge.notification.MailFrame;
import jp.concierge.notification.MailService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.config.SmtpServer;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /office/mail/{number}}: one mail; what it says only for an administrator of a system without mail server. */
@Named
@RequestScoped
public class MailView {
    @Inject
    private MailService mails;
    @Inject
    private PathVariables path;
    @Inject
    private Caller caller;
    private MailDetail mail;
    private MailContent content;
    private Long version;

    public MailDetail getMail() {
        if (mail == null) {
            mail = mails.get(number());
        }
        return mail;
    }

    /** Null when the caller may not read it or nothing is left. */
    public MailContent getContent() {
        if (content == null && caller.is(Role.ADMIN) && SmtpServer.configured().isEmpty() && getMail().hasContent()) {
            content = mails.read(number());
        }
        return content;
    }

    /** The text as HTML; what people typed is escaped in it. */
    public String getHtml() {
        return MailFrame.content(getContent().body());
    }

    public boolean isRetryable() {
        return caller.is(Role.ADMIN) && getMail().isRetryable() && SmtpServer.configured().isPresent();
    }

    public boolean isCancellable() {
        return caller.is(Role.ADMIN) && getMail().isCancellable();
    }

    /** Why there is nothing to read: {@code gone}, {@code private} or {@code role}. */
    public String getUnreadable() {
        if (!getMail().hasContent()) {
            return "gone";
        }
        return SmtpServer.configured().isPresent() ? "private" : "role";
    }

    public void retry() {
        act(() -> mails.retry(number(), getVersion()), "mail-retried");
    }

    public void cancel() {
        act(() -> mails.cancel(number(), getVersion()), "mail-cancelled");
    }

    public long getVersion() {
        return version == null ? getMail().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    private void act(Runnable act, String done) {
        try {
            act.run();
            Redirects.to("/office/mail/" + number() + "?done=" + done);
        } catch (BusinessRuleException e) {
            Messages.show(e);
        }
    }

    private long number() {
        String number = path.get("number");
        if (number == null || !number.matches("\\d{1,18}")) {
            throw new NotFoundException("mail");
        }
        return Long.parseLong(number);
    }
}
