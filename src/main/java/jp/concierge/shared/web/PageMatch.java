package jp.concierge.shared.web;

import java.util.Map;

/** A requested address that is in the page map, with the values of its variables. */
public record PageMatch(PageRule rule, Map<String, String> variables) {
    static final String ATTRIBUTE = PageMatch.class.getName();
}
