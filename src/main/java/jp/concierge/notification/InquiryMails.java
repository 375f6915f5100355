package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.concierge.inquiry.DoctorInvited;
import jp.concierge.inquiry.InquiryAnswered;
import jp.concierge.inquiry.InquiryCorrespondence;
import jp.concierge.inquiry.InquirySubmitted;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Dates;
import jp.concierge.shared.web.Texts;

/** Mail to those who asked the desk: that it arrived, that there is an answer, that they may register. Never what was asked or answered. */
@ApplicationScoped
public class InquiryMails {
    @Inject
    private InquiryCorrespondence correspondence;
    @Inject
    private Outbox outbox;
    @Inject
    private Texts texts;
    @Inject
    private Dates dates;
    @Inject
    private AppInfo app;

    void on(@Observes InquirySubmitted event) {
        correspondence.recipient(event.inquiryId()).ifPresent(to -> {
            if (to.dueAt() == null) {
                send("inquiry-link", to.email(), event.inquiryId(), to.number(), link(to));
            } else {
                send("inquiry-received", to.email(), event.inquiryId(), to.number(), dates.dateTime(to.dueAt()), link(to));
            }
        });
    }

    void on(@Observes InquiryAnswered event) {
        correspondence.recipient(event.inquiryId()).ifPresent(to -> send("inquiry-answered", to.email(), event.inquiryId(), to.number(), link(to)));
    }

    void on(@Observes DoctorInvited event) {
        InquiryCorrespondence.Invitation invitation = correspondence.invitation(event.invitationId());
        send("inquiry-invitation", invitation.email(), event.inquiryId(), app.getBaseUrl() + "/register?invitation=" + invitation.secret(), dates.dateTime(invitation.expiresAt()));
    }

    private void send(String template, EmailAddress to, UUID inquiryId, Object... arguments) {
        outbox.enqueue(new Mail(template, to, texts.get("mail." + template + ".subject"),
                texts.format("mail." + template + ".body", arguments) + texts.get("mail.inquiry.signature"), null, "inquiry", inquiryId, false));
    }

    private String link(InquiryCorrespondence.Recipient to) {
        return app.getBaseUrl() + "/inquiry/" + to.secret();
    }
}
