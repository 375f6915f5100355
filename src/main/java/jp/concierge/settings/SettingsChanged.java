package jp.concierge.settings;

import jp.concierge.shared.DomainEvent;

/** A setting or a rule was changed; whoever keeps values in memory reads them again. */
public record SettingsChanged() implements DomainEvent {
}
