package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.concierge.account.Accounts;
import jp.concierge.doctor.BusinessDisclosureRequested;
import jp.concierge.doctor.BusinessStatement;
import jp.concierge.doctor.DisclosureChannel;
import jp.concierge.doctor.Doctors;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Texts;

/** Mail to doctors about their registration. */
@ApplicationScoped
public class DoctorMails {
    @Inject
    private Doctors doctors;
    @Inject
    private Accounts accounts;
    @Inject
    private BusinessStatement statement;
    @Inject
    private OperatorSettings operator;
    @Inject
    private Outbox outbox;
    @Inject
    private Texts texts;
    @Inject
    private AppInfo app;

    /** The statement of the business goes out by mail when the doctor wished so; with the mail in the outbox it is delivered. */
    void on(@Observes BusinessDisclosureRequested event) {
        if (event.channel() != DisclosureChannel.EMAIL) {
            return;
        }
        doctors.find(event.doctorId()).ifPresent(doctor -> {
            String body = texts.format("mail.business-statement.body", statement.text(this::named), app.getBaseUrl() + "/my") + texts.get("mail.doctor.signature");
            outbox.enqueue(new Mail("business-statement", accounts.get(doctor.accountId()).email(), texts.get("mail.business-statement.subject"), body,
                    doctor.accountId(), "doctor", doctor.id(), false));
            doctors.statementDelivered(event.disclosureId());
        });
    }

    private String named(String name) {
        return name.equals("baseUrl") ? app.getBaseUrl() : operator.named(name);
    }
}
