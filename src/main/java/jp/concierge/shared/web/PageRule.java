package jp.concierge.shared.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.concierge.shared.security.Role;

/**
 * One row of the page map.
 *
 * @param path address with variables in braces, e.g. {@code /office/inquiries/{code}}
 * @param view the Facelet that renders it
 * @param roles who may see it; empty means everybody, signed in or not
 * @param cacheable true when shared caches and the browser may keep it
 */
public record PageRule(String path, String view, Set<Role> roles, boolean cacheable) {
    private static final Map<String, Pattern> PATTERNS = new java.util.concurrent.ConcurrentHashMap<>();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    public boolean isOpen() {
        return roles.isEmpty();
    }

    /** For a path with variables. */
    Optional<PageMatch> match(String requested) {
        Matcher matcher = PATTERNS.computeIfAbsent(path, p -> Pattern.compile(VARIABLE.matcher(p).replaceAll("(?<$1>[^/]{1,128})"))).matcher(requested);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        variables().forEach(name -> variables.put(name, matcher.group(name)));
        return Optional.of(new PageMatch(this, Map.copyOf(variables)));
    }

    /** Names of the variables in the path. */
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
