package jp.concierge.settings;

import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NeutralText;

/**
 * Every setting of the operator. The default holds until an administrator sets a value; texts of the page are
 * {@code settings.field.<CODE>} and {@code settings.help.<CODE>}.
 */
public enum SettingCode {
    ORGANISATION(SettingGroup.OPERATOR, SettingKind.LINE, ""),
    REPRESENTATIVE(SettingGroup.OPERATOR, SettingKind.LINE, ""),
    POSTAL_CODE(SettingGroup.OPERATOR, SettingKind.POSTAL_CODE, ""),
    ADDRESS(SettingGroup.OPERATOR, SettingKind.LINE, ""),

    LICENCE_NUMBER(SettingGroup.LICENCE, SettingKind.LICENCE, ""),
    LICENCE_GRANTED_ON(SettingGroup.LICENCE, SettingKind.DATE, ""),
    LICENCE_EXPIRES_ON(SettingGroup.LICENCE, SettingKind.DATE, ""),
    MANAGER_NAME(SettingGroup.LICENCE, SettingKind.LINE, ""),
    MANAGER_TRAINED_ON(SettingGroup.LICENCE, SettingKind.DATE, ""),

    PHONE(SettingGroup.CONTACT, SettingKind.PHONE, ""),
    PHONE_HOURS(SettingGroup.CONTACT, SettingKind.LINE, ""),
    CONTACT_EMAIL(SettingGroup.CONTACT, SettingKind.EMAIL, ""),
    COMPLAINT_CONTACT(SettingGroup.CONTACT, SettingKind.LINE, ""),
    PRIVACY_CONTACT(SettingGroup.CONTACT, SettingKind.LINE, ""),
    MAIL_SENDER_NAME(SettingGroup.CONTACT, SettingKind.LINE, ""),
    MAIL_SENDER_ADDRESS(SettingGroup.CONTACT, SettingKind.EMAIL, ""),

    OPEN_MONDAY(SettingGroup.HOURS, SettingKind.HOURS, "9:00–18:00"),
    OPEN_TUESDAY(SettingGroup.HOURS, SettingKind.HOURS, "9:00–18:00"),
    OPEN_WEDNESDAY(SettingGroup.HOURS, SettingKind.HOURS, "9:00–18:00"),
    OPEN_THURSDAY(SettingGroup.HOURS, SettingKind.HOURS, "9:00–18:00"),
    OPEN_FRIDAY(SettingGroup.HOURS, SettingKind.HOURS, "9:00–18:00"),
    OPEN_SATURDAY(SettingGroup.HOURS, SettingKind.HOURS, ""),
    OPEN_SUNDAY(SettingGroup.HOURS, SettingKind.HOURS, ""),
    HOLIDAYS_CLOSED(SettingGroup.HOURS, SettingKind.YES_NO, "true"),
    CLOSED_DAYS(SettingGroup.HOURS, SettingKind.CLOSED_DAYS, "12/29–1/3"),

    ANSWER_HOURS(SettingGroup.PROMISES, SettingKind.NUMBER, "4"),
    FIRST_CONTACT_HOURS(SettingGroup.PROMISES, SettingKind.NUMBER, "9"),

    IDLE_MINUTES_MY(SettingGroup.SAFETY, SettingKind.NUMBER, "10"),
    IDLE_MINUTES_STAFF(SettingGroup.SAFETY, SettingKind.NUMBER, "30");

    private final SettingGroup group;
    private final SettingKind kind;
    private final String fallback;

    SettingCode(SettingGroup group, SettingKind kind, String fallback) {
        this.group = group;
        this.kind = kind;
        this.fallback = fallback;
    }

    public SettingGroup group() {
        return group;
    }

    public SettingKind kind() {
        return kind;
    }

    public String fallback() {
        return fallback;
    }

    /** True when the setting may not be left empty. */
    public boolean isRequired() {
        return kind == SettingKind.NUMBER || kind == SettingKind.YES_NO || this == ORGANISATION || this == MAIL_SENDER_NAME;
    }

    /**
     * What was typed, in its normal form; "" when it is blank and may be.
     *
     * @throws BusinessRuleException at the field named like this constant
     */
    public String parse(String typed) {
        try {
            if (typed == null || typed.isBlank()) {
                if (isRequired()) {
                    throw new BusinessRuleException("error.settings.empty");
                }
                return "";
            }
            String value = kind.normal(typed);
            limits(value);
            return value;
        } catch (BusinessRuleException broken) {
            throw broken.at(name());
        }
    }

    private void limits(String value) {
        switch (this) {
            case ANSWER_HOURS, FIRST_CONTACT_HOURS -> within(value, 1, 90);
            case IDLE_MINUTES_MY -> within(value, 5, 30);
            case IDLE_MINUTES_STAFF -> within(value, 5, 60);
            case MAIL_SENDER_NAME -> neutral(value);
            default -> {
                // the kind says it all
            }
        }
    }

    private static void within(String value, int least, int most) {
        int number = Integer.parseInt(value);
        if (number < least || number > most) {
            throw new BusinessRuleException("error.settings.range", least, most);
        }
    }

    /** The sender stands on lock screens: no word that tells the purpose (P4). */
    private static void neutral(String value) {
        if (!NeutralText.isNeutral(value)) {
            throw new BusinessRuleException("error.settings.neutral");
        }
    }
}
