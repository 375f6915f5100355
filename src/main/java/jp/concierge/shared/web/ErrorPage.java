package jp.concierge.shared.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.concierge.shared.Ids;

/**
 * Every error as a page of ours. It is a servlet over a plain file and not a view, so that it also works when the views,
 * the beans or the database are what is broken, and whatever the failed request carried. It quotes nothing of the request.
 */
public class ErrorPage extends HttpServlet {
    /** Attribute of a request whose page has gone stale or whose hidden fields were tampered with. */
    public static final String EXPIRED = "concierge.expired";
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger("jp.concierge.incident");
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 410, 413, 415, 429, 500, 503);
    private static final Pattern MARK = Pattern.compile("\\{\\{(\\w+)}}");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
        boolean expired = isExpired(request);
        if (expired && status >= 500) {
            status = HttpServletResponse.SC_BAD_REQUEST;
        }
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri.substring(Math.min(uri.length(), request.getContextPath().length())) : "";
        boolean machine = path.startsWith("/api/");
        response.setStatus(status);
        response.setContentType(machine ? "application/problem+json" : "text/html;charset=UTF-8");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (!"HEAD".equals(request.getMethod())) {
            response.getWriter().write(machine ? problem(status) : page(request.getContextPath(), path, status, expired, number(request, status)));
        }
    }

    /** The same for a machine (RFC 9457). */
    private static String problem(int status) {
        String kind = kind(status);
        return Json.createObjectBuilder().add("type", "about:blank").add("title", text("error.page." + kind + ".title")).add("status", status).add("detail", text("error.page." + kind + ".text"))
                .build().toString();
    }

    private static String kind(int status) {
        return Integer.toString(KNOWN.contains(status) ? status : status >= 500 ? 500 : 400);
    }

    private String page(String context, String path, int status, boolean expired, String number) throws IOException {
        String kind = expired ? "expired" : kind(status);
        // an error under /my tells a bystander no more than any other page there
        boolean neutral = path.equals("/my") || path.startsWith("/my/");
        boolean office = path.equals("/office") || path.startsWith("/office/");
        String back = neutral ? "/my" : office ? "/office" : "/";
        Map<String, String> values = Map.ofEntries(
                Map.entry("context", context),
                Map.entry("version", AppInfo.readVersion()),
                Map.entry("title", text("error.page." + kind + ".title")),
                Map.entry("text", text("error.page." + kind + ".text")),
                Map.entry("status", expired ? "" : Integer.toString(status)),
                Map.entry("suffix", neutral ? "" : text("frame.title.dash") + text("frame.brand")),
                Map.entry("favicon", neutral ? "favicon-plain" : "favicon"),
                Map.entry("brand", neutral ? "" : "<a class=\"brand\" href=\"" + context + "/\"><svg aria-hidden=\"true\" focusable=\"false\"><use href=\"" + context
                        + "/resources/images/icons.svg?v=" + AppInfo.readVersion() + "#brand\"></use></svg><span class=\"brand-name\"><span>" + text("frame.brand.first")
                        + "</span><span>" + text("frame.brand.second") + "</span></span></a>"),
                Map.entry("incident", text("error.page.incident").replace("{0}", "<b>" + number + "</b>")),
                Map.entry("back", back),
                Map.entry("backText", text("error.page.back" + (back.equals("/") ? "" : back.replace('/', '.')))));
        try (InputStream in = getServletContext().getResourceAsStream("/WEB-INF/error/error.html")) {
            return MARK.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).replaceAll(mark -> Matcher.quoteReplacement(values.get(mark.group(1))));
        }
    }

    /** The number under which the log tells more; made here for refusals, which the incident filter does not log. */
    private static String number(HttpServletRequest request, int status) {
        if (request.getAttribute(IncidentFilter.NUMBER) instanceof String number) {
            return number;
        }
        String number = Ids.code(8);
        LOG.info(() -> "Refused " + number + " with " + status + " on " + request.getMethod());
        return number;
    }

    private static boolean isExpired(HttpServletRequest request) {
        if (request.getAttribute(EXPIRED) != null) {
            return true;
        }
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        while (cause != null && !(cause instanceof ViewExpiredException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static String text(String key) {
        return Texts.all().getOrDefault(key, "");
    }
}
