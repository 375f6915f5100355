package jp.concierge.notification;

import java.util.Objects;
import java.util.UUID;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.NeutralText;

/**
 * A mail to be sent.
 *
 * @param template name of the text: {@code mail.<template>.subject} and {@code mail.<template>.body} in the bundles
 * @param subject neutral: no word that betrays the purpose (P4), no personal data; it is refused otherwise
 * @param body plain text; the HTML part is made from it
 * @param accountId of the recipient, or null
 * @param subjectType what the mail is about, e.g. {@code inquiry}, or null
 * @param advertising true only for mail that needs an opt-in (R33); then the recipient has an account
 */
public record Mail(String template, EmailAddress recipient, String subject, String body, UUID accountId, String subjectType, UUID subjectId, boolean advertising) {
    public Mail {
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(body);
        if (!NeutralText.isNeutral(subject) || subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The subject of mail " + template + " is not neutral");
        }
        if (advertising && accountId == null) {
            throw new IllegalArgumentException("Advertising mail " + template + " has no account to ask for consent");
        }
    }

    @Override
    public String toString() {
        return "Mail[" + template + "]";
    }
}
