package jp.concierge.shared;

import java.net.IDN;
import java.util.Locale;

/** An e-mail address in its one normal form; the domain in lower-case ASCII. */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;

    public static EmailAddress parse(String typed) {
        String text = Normalized.line(typed).replace(" ", "");
        int at = text.lastIndexOf('@');
        if (at < 1 || at > 64 || text.length() > LONGEST) {
            throw new BusinessRuleException("error.email.format");
        }
        String local = text.substring(0, at);
        String domain;
        try {
            domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new BusinessRuleException("error.email.format");
        }
        // dots anywhere: Japanese mobile carriers gave out addresses such as a..b.@
        if (!local.matches("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+") || !domain.matches("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]")) {
            throw new BusinessRuleException("error.email.format");
        }
        return new EmailAddress(local + "@" + domain);
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** The form in which two spellings of one mailbox are equal: the local part in lower case as well. */
    public String lookup() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "EmailAddress";
    }
}
