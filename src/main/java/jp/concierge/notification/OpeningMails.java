package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import jp.concierge.account.Accounts;
import jp.concierge.hospital.PartnerPost;
import jp.concierge.opening.OpeningChanged;
import jp.concierge.opening.OpeningStepKind;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Texts;

/** Mail to hospitals about their openings: that there is something to read or to confirm, and where. */
@ApplicationScoped
public class OpeningMails {
    private static final Map<OpeningStepKind, String> TEMPLATES = Map.of(OpeningStepKind.CHANGES_REQUESTED, "opening-changes", OpeningStepKind.REFUSED, "opening-refused",
            OpeningStepKind.ACCEPTED, "opening-accepted", OpeningStepKind.STOPPED, "opening-stopped", OpeningStepKind.REMINDED, "opening-reminded", OpeningStepKind.HIDDEN, "opening-hidden");
    @Inject
    private PartnerPost partners;
    @Inject
    private Accounts accounts;
    @Inject
    private Outbox outbox;
    @Inject
    private Texts texts;
    @Inject
    private AppInfo app;

    void on(@Observes OpeningChanged event) {
        String template = TEMPLATES.get(event.kind());
        String page = app.getBaseUrl() + "/partner/openings/" + event.code();
        String confirm = event.secret() == null ? "" : app.getBaseUrl() + "/partner/confirm/" + event.secret();
        for (UUID account : partners.administrators(event.partnerId())) {
            outbox.enqueue(new Mail(template, accounts.get(account).email(), texts.get("mail." + template + ".subject"),
                    texts.format("mail." + template + ".body", event.code(), page, confirm) + texts.get("mail.partner.signature"), account, "opening", event.openingId(), false));
        }
    }
}
