package jp.concierge.account.web;

import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.Messages;

/** Puts a broken rule of accounts to the field it is about. */
final class FieldErrors {
    private FieldErrors() {
    }

    /** @param passwordField where the rules for a new password are shown */
    static void show(BusinessRuleException broken, String passwordField) {
        String field = broken.field();
        if (field == null && broken.code().startsWith("error.password.")) {
            field = passwordField;
        } else if (field == null && (broken.code().startsWith("error.email.") || broken.code().equals("error.account.taken"))) {
            field = "email";
        } else if (field == null && broken.code().endsWith("code.wrong")) {
            field = "code";
        }
        Messages.show(field == null ? broken : broken.at(field));
    }
}
