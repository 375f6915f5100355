package jp.concierge.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** The variable parts of the requested address, and its query parameters; kept on a POST, whose action is the same address. */
@Named("path")
@RequestScoped
public class PathVariables {
    /** Characters of an address to come back to. */
    static final int LONGEST_NEXT = 2000;
    @Inject
    private HttpServletRequest request;

    /** Value of a variable of the page's path; null when the page has none of that name. */
    public String get(String name) {
        PageMatch match = (PageMatch) request.getAttribute(PageMatch.ATTRIBUTE);
        return match == null ? null : match.variables().get(name);
    }

    /** A query parameter of the address, shortened to 500 characters; "" when absent. */
    public String query(String name) {
        String value = request.getAttribute(PageFrames.RENDERING) == null ? request.getParameter(name) : null;
        return value == null ? "" : value.substring(0, Math.min(500, value.length()));
    }

    /** A query parameter as a whole number, or the fallback when absent or malformed. */
    public int number(String name, int fallback) {
        String value = query(name);
        return value.matches("\\d{1,7}") ? Integer.parseInt(value) : fallback;
    }

    /** Where to go after signing in, as the address says it, unchecked; "" when absent, and when too long to be one of ours: a part of it would lead elsewhere. */
    public String getNext() {
        String next = request.getParameter("next");
        return next == null || next.length() > LONGEST_NEXT ? "" : next;
    }

    /** The query of the address as the person sees it, still encoded; null when it has none. */
    public String getQueryString() {
        String original = (String) request.getAttribute("jakarta.servlet.forward.query_string");
        return original == null ? request.getQueryString() : original;
    }

    /** The address as the person sees it, without host and query. */
    public String getRequested() {
        Object original = request.getAttribute("jakarta.servlet.forward.request_uri");
        return original == null ? request.getRequestURI() : original.toString();
    }

    /** The present address with one query parameter set anew (removed when empty) and the page number forgotten. */
    public String with(String name, String value) {
        java.util.StringJoiner query = new java.util.StringJoiner("&");
        Map<String, String> parameters = new java.util.LinkedHashMap<>();
        String present = getQueryString();
        if (present != null) {
            for (String pair : present.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0 && !pair.startsWith("done=")) {
                    parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        }
        if (!name.equals("page")) {
            parameters.remove("page");
        }
        parameters.remove(name);
        if (value != null && !value.isEmpty()) {
            parameters.put(name, java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
        }
        parameters.forEach((key, text) -> query.add(key + "=" + text));
        return getRequested() + (query.length() == 0 ? "" : "?" + query);
    }
}
