package jp.concierge.reference;

import java.util.List;

/**
 * A medical school.
 *
 * @param prefecture code of its prefecture
 * @param shortNames what it is also called
 */
public record University(String id, String name, String prefecture, List<String> shortNames) {
    public University {
        shortNames = List.copyOf(shortNames);
    }

    /** True when a person who typed this may have meant the school: its name, a short name, or either with its faculty. */
    public boolean isMeantBy(String typed) {
        return typed.startsWith(name) || shortNames.stream().anyMatch(typed::startsWith);
    }
}
