package jp.concierge.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.concierge.account.Accounts;
import jp.concierge.account.AddressChanged;
import jp.concierge.account.AddressProposed;
import jp.concierge.account.InvitationIssued;
import jp.concierge.account.KnownAddressUsed;
import jp.concierge.account.LinkSecret;
import jp.concierge.account.NewAddressRequested;
import jp.concierge.account.PasswordResetRequested;
import jp.concierge.account.SecurityChanged;
import jp.concierge.account.VerificationRequested;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Dates;
import jp.concierge.shared.web.Texts;

/** Mail about accounts: proofs, resets, invitations, and notices of what was changed. */
@ApplicationScoped
public class AccountMails {
    @Inject
    private Accounts accounts;
    @Inject
    private Outbox outbox;
    @Inject
    private Texts texts;
    @Inject
    private Dates dates;
    @Inject
    private AppInfo app;

    void on(@Observes VerificationRequested event) {
        send("verification", event.accountId(), link("/verify/", event.secret()), until(event.secret()));
    }

    void on(@Observes KnownAddressUsed event) {
        send("known-address", event.accountId(), app.getBaseUrl() + "/login", app.getBaseUrl() + "/password-reset");
    }

    void on(@Observes PasswordResetRequested event) {
        send("password-reset", event.accountId(), link("/password-reset/", event.secret()), until(event.secret()));
    }

    void on(@Observes InvitationIssued event) {
        send("invitation", event.accountId(), link("/invitation/", event.secret()), until(event.secret()));
    }

    void on(@Observes AddressProposed event) {
        send("new-address-notice", event.accountId(), app.getBaseUrl() + "/password-reset");
    }

    void on(@Observes NewAddressRequested event) {
        send("new-address", event.newAddress(), event.accountId(), link("/verify/", event.secret()), until(event.secret()));
    }

    void on(@Observes AddressChanged event) {
        send("address-changed", event.oldAddress(), event.accountId(), link("/verify/", event.undo()), until(event.undo()));
    }

    void on(@Observes SecurityChanged event) {
        String what = texts.get("mail.security-changed." + event.change());
        send("security-changed", event.accountId(), what, app.getBaseUrl() + "/password-reset");
    }

    private void send(String template, UUID accountId, Object... arguments) {
        send(template, accounts.get(accountId).email(), accountId, arguments);
    }

    private void send(String template, EmailAddress recipient, UUID accountId, Object... arguments) {
        String body = texts.format("mail." + template + ".body", arguments) + texts.get("mail.account.signature");
        outbox.enqueue(new Mail(template, recipient, texts.get("mail." + template + ".subject"), body, accountId, "account", accountId, false));
    }

    private String link(String path, LinkSecret secret) {
        return app.getBaseUrl() + path + secret.value();
    }

    private String until(LinkSecret secret) {
        return dates.dateTime(secret.expiresAt());
    }
}
