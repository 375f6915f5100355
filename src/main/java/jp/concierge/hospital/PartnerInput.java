package jp.concierge.hospital;

import java.util.function.Supplier;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/** Reads what was typed into forms of this feature; whatever is wrong is told at its field. */
final class PartnerInput {
    static final int LINE = 120;
    static final int TEXT = 2000;

    private PartnerInput() {
    }

    /** One line, may be blank. */
    static String line(String typed, int longest, String field) {
        String line = Normalized.name(typed);
        int length = line.codePointCount(0, line.length());
        if (length > longest) {
            throw new BusinessRuleException("error.name.long", longest).at(field);
        }
        return line;
    }

    static String required(String typed, int longest, String field) {
        String line = line(typed, longest, field);
        if (line.isEmpty()) {
            throw new BusinessRuleException("error.name.empty").at(field);
        }
        return line;
    }

    /** Several lines, may be blank. */
    static String text(String typed, String field) {
        String text = Normalized.text(typed);
        int length = text.codePointCount(0, text.length());
        if (length > TEXT) {
            throw new BusinessRuleException("hospital.error.text.long", TEXT, length).at(field);
        }
        return text;
    }

    static String requiredText(String typed, String field) {
        String text = text(typed, field);
        if (text.isEmpty()) {
            throw new BusinessRuleException("hospital.error.text.empty").at(field);
        }
        return text;
    }

    /** Seven digits; "" when nothing was typed. */
    static String postal(String typed, String field) {
        String code = Normalized.line(typed).replaceAll("[-‐‑‒–—―−ー〒\\s]", "");
        if (!code.isEmpty() && !code.matches("\\d{7}")) {
            throw new BusinessRuleException("hospital.error.postal").at(field);
        }
        return code;
    }

    /** A whole number that may be absent (null). */
    static Integer number(String typed, int most, String field) {
        String number = Normalized.line(typed).replaceAll("[,、\\s]", "");
        if (number.isEmpty()) {
            return null;
        }
        if (!number.matches("\\d{1,6}") || Integer.parseInt(number) > most) {
            throw new BusinessRuleException("hospital.error.number", most).at(field);
        }
        return Integer.valueOf(number);
    }

    static <T> T at(String field, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (BusinessRuleException broken) {
            throw broken.at(field);
        }
    }
}
