package jp.concierge.notification.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.notification.MailFailure;
import jp.concierge.notification.MailState;
import jp.concierge.shared.web.Texts;

/** Mails in words: what kind they are, how they fare, why they failed. */
@Named
@ApplicationScoped
public class MailTexts {
    @Inject
    private Texts texts;

    /** {@code mail.<template>.name} where there is one, else the neutral subject. */
    public String kind(String template) {
        String name = "mail." + template + ".name";
        String subject = "mail." + template + ".subject";
        return texts.has(name) ? texts.get(name) : texts.has(subject) ? texts.get(subject) : template;
    }

    public String tone(MailState state) {
        return switch (state) {
            case SENT -> "ok";
            case DEAD -> "stop";
            case WAITING, SENDING -> "info";
            case KEPT -> "warn";
            case CANCELLED -> "none";
        };
    }

    /** Why it failed, with the server's codes; "" when it did not. */
    public String why(MailFailure failure, String reply) {
        if (failure == null) {
            return "";
        }
        return reply == null ? texts.label(failure) : texts.format("mail.list.why", texts.label(failure), reply);
    }
}
