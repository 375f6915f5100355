package jp.concierge.settings;

/** The parts of the settings page. */
public enum SettingGroup {
    OPERATOR, LICENCE, CONTACT, HOURS, PROMISES, SAFETY
}
