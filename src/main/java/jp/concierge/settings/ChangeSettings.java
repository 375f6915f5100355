package jp.concierge.settings;

import java.util.Map;

/**
 * New values of settings, as typed.
 *
 * @param seenRevision revision of the settings that the person had before them
 */
public record ChangeSettings(Map<SettingCode, String> values, long seenRevision) {
    public ChangeSettings {
        values = new java.util.EnumMap<>(values);
    }
}
