package jp.concierge.settings;

import java.time.Instant;

/** A line of the settings' history. */
public record SettingChange(SettingCode code, String value, Instant at, String by) {
}
