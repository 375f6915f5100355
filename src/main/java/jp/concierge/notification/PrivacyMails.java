package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.concierge.account.Accounts;
import jp.concierge.compliance.PrivacyRequestChanged;
import jp.concierge.compliance.PrivacyRequestKind;
import jp.concierge.compliance.PrivacyRequestState;
import jp.concierge.compliance.PrivacyRequested;
import jp.concierge.doctor.Doctors;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Texts;

/** Mail about requests for personal data: that something was asked, so that nobody else can ask unseen, and what became of it. */
@ApplicationScoped
public class PrivacyMails {
    @Inject
    private Doctors doctors;
    @Inject
    private Accounts accounts;
    @Inject
    private Outbox outbox;
    @Inject
    private Texts texts;
    @Inject
    private AppInfo app;

    void on(@Observes PrivacyRequested event) {
        send(event.kind() == PrivacyRequestKind.ERASURE ? "erasure-requested" : "privacy-requested", event.doctorId(), event.requestId(), false);
    }

    /** Of an erasure that was carried out only this mail is left; it belongs to no account any more. */
    void on(@Observes PrivacyRequestChanged event) {
        boolean erased = event.kind() == PrivacyRequestKind.ERASURE && event.state() == PrivacyRequestState.DONE;
        send(erased ? "erasure-done" : event.state() == PrivacyRequestState.ACKNOWLEDGED ? "privacy-acknowledged" : "privacy-answered", event.doctorId(), event.requestId(), erased);
    }

    private void send(String template, UUID doctorId, UUID requestId, boolean last) {
        doctors.find(doctorId).ifPresent(doctor -> outbox.enqueue(new Mail(template, accounts.get(doctor.accountId()).email(), texts.get("mail." + template + ".subject"),
                texts.format("mail." + template + ".body", app.getBaseUrl() + "/my/data") + texts.get("mail.privacy.signature"), last ? null : doctor.accountId(),
                last ? null : "privacy_request", last ? null : requestId, false)));
    }
}
