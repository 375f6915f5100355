package jp.concierge.notification;

import java.util.UUID;
import jp.concierge.shared.EmailAddress;

/**
 * A mail to be sent.
 *
 * @param template name of the text: {@code mail.<template>.subject} and {@code mail.<template>.body} in the bundles
 * @param subject neutral: no word that betrays the purpose (P4); checked
 * @param body plain text; the HTML part is made from it
 * @param accountId of the recipient, or null
 * @param subjectType what the mail is about, e.g. {@code inquiry}, or null
 * @param advertising true only for mail that needs an opt-in (R33)
 */
public record Mail(String template, EmailAddress recipient, String subject, String body, UUID accountId, String subjectType, UUID subjectId, boolean advertising) {
    @Override
    public String toString() {
        return "Mail[" + template + "]";
    }
}
