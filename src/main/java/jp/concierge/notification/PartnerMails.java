package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.concierge.account.Accounts;
import jp.concierge.hospital.PapersDue;
import jp.concierge.hospital.PartnerChanged;
import jp.concierge.hospital.PartnerPost;
import jp.concierge.hospital.PartnerStatement;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Texts;

/** Mail to hospitals about their partnership: that there is something to read, and where. */
@ApplicationScoped
public class PartnerMails {
    @Inject
    private PartnerPost partners;
    @Inject
    private PartnerStatement statement;
    @Inject
    private Accounts accounts;
    @Inject
    private OperatorSettings operator;
    @Inject
    private Outbox outbox;
    @Inject
    private Texts texts;
    @Inject
    private AppInfo app;

    void on(@Observes PartnerChanged event) {
        switch (event.kind()) {
            case APPLIED -> toApplicant("partner-applied", event);
            case ASKED -> toApplicant("partner-asked", event);
            case REFUSED -> toApplicant("partner-refused", event);
            case CONTRACT_OFFERED -> partners.administrators(event.partnerId()).forEach(account -> send("partner-contract", account, event, "/partner/contract"));
            default -> {
                // the invitation tells of the acceptance; what waits for us is counted beside the navigation
            }
        }
    }

    /** The papers with the penalty terms themselves (R4): to post them on a page alone would not be enough. */
    void on(@Observes PapersDue event) {
        PartnerPost.Applicant applicant = partners.applicant(event.partnerId());
        String body = texts.format("mail.partner-papers.body", statement.text(this::named), app.getBaseUrl() + "/partner/contract") + texts.get("mail.partner.signature");
        outbox.enqueue(new Mail("partner-papers", applicant.email(), texts.get("mail.partner-papers.subject"), body, null, "partner", event.partnerId(), false));
        partners.papersDelivered(event.deliveryId());
    }

    private void toApplicant(String template, PartnerChanged event) {
        PartnerPost.Applicant applicant = partners.applicant(event.partnerId());
        outbox.enqueue(new Mail(template, applicant.email(), texts.get("mail." + template + ".subject"),
                texts.format("mail." + template + ".body", applicant.code(), app.getBaseUrl() + "/partner/apply/" + applicant.secret()) + texts.get("mail.partner.signature"), null, "partner",
                event.partnerId(), false));
    }

    private void send(String template, java.util.UUID account, PartnerChanged event, String page) {
        outbox.enqueue(new Mail(template, accounts.get(account).email(), texts.get("mail." + template + ".subject"),
                texts.format("mail." + template + ".body", app.getBaseUrl() + page) + texts.get("mail.partner.signature"), account, "partner", event.partnerId(), false));
    }

    private String named(String name) {
        return name.equals("baseUrl") ? app.getBaseUrl() : operator.named(name);
    }
}
