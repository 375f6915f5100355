package jp.concierge.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.PhoneNumber;

/** What a setting may be; each kind brings what was typed into its one normal form or refuses it. */
public enum SettingKind {
    LINE(typed -> limited(Normalized.line(typed))),
    PHONE(SettingKind::phone),
    EMAIL(typed -> EmailAddress.parse(typed).value()),
    POSTAL_CODE(SettingKind::postalCode),
    LICENCE(typed -> LicenceNumber.parse(typed).value()),
    DATE(SettingKind::date),
    HOURS(typed -> OpenHours.parse(typed).toString()),
    CLOSED_DAYS(typed -> ClosedDays.parse(typed).toString()),
    YES_NO(SettingKind::yesNo),
    NUMBER(SettingKind::number);

    static final int LONGEST = 200;
    private final UnaryOperator<String> form;

    SettingKind(UnaryOperator<String> form) {
        this.form = form;
    }

    /** @param typed not blank */
    public String normal(String typed) {
        return form.apply(typed);
    }

    private static String limited(String line) {
        if (line.codePointCount(0, line.length()) > LONGEST) {
            throw new BusinessRuleException("error.settings.long", LONGEST);
        }
        return line;
    }

    /** Hyphens stay where they were typed: nobody else knows where they belong in a number outside the big cities. */
    private static String phone(String typed) {
        PhoneNumber number = PhoneNumber.parse(typed);
        String line = Normalized.line(typed).replaceAll("[‐‑‒–—―−ーｰ]", "-");
        return line.matches("0\\d{1,4}-\\d{1,4}-\\d{3,4}") ? line : number.formatted();
    }

    private static String postalCode(String typed) {
        String digits = Normalized.line(typed).replaceAll("[^0-9]", "");
        if (!digits.matches("\\d{7}")) {
            throw new BusinessRuleException("error.settings.postalCode");
        }
        return digits.substring(0, 3) + "-" + digits.substring(3);
    }

    /** Accepts 2026-11-22, 2026/11/22, 2026.11.22 and 2026年11月22日 in any width. */
    static String date(String typed) {
        String[] parts = Normalized.line(typed).replaceAll("[年月/.]", "-").replaceAll("[日 ]", "").split("-");
        try {
            if (parts.length == 3 && parts[0].length() == 4) {
                return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])).toString();
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw new BusinessRuleException("error.settings.date");
        }
        throw new BusinessRuleException("error.settings.date");
    }

    private static String yesNo(String typed) {
        return Boolean.toString(Boolean.parseBoolean(typed));
    }

    private static String number(String typed) {
        String digits = Normalized.line(typed).replace(",", "");
        if (!digits.matches("\\d{1,4}")) {
            throw new BusinessRuleException("error.settings.number");
        }
        return Integer.toString(Integer.parseInt(digits));
    }
}
