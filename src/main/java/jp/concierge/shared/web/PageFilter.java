package jp.concierge.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.concierge.shared.security.Caller;

/** Leads a requested address to its view, or refuses: not in the page map, wrong role, wrong method. */
public class PageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    @Inject
    private transient Caller caller;
    @Inject
    private transient OpenPages pages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = path(request);
        if (passesThrough(path)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<PageMatch> found = path.indexOf('\u0000') >= 0 ? Optional.empty() : Pages.find(path);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PageRule rule = found.get().rule();
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if ("POST".equals(request.getMethod()) && !isForm(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (isTampered(request)) {
            request.setAttribute(ErrorPage.EXPIRED, true);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (rule.isOpen() || caller.isAny(rule.roles())) {
            request.setAttribute(PageMatch.ATTRIBUTE, found.get());
            if (rule.cacheable() && !caller.isSignedIn() && !request.getMethod().equals("POST")) {
                // asked again each time, which costs little: nothing withdrawn is ever shown from a cache
                response.setHeader("Cache-Control", "public, no-cache");
                pages.answer(rule.view(), request, response);
            } else {
                response.setHeader("Cache-Control", "no-store");
                request.getRequestDispatcher(rule.view()).forward(request, response);
            }
        } else if (caller.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.setHeader("Cache-Control", "no-store");
            Redirects.see("/login?next=" + URLEncoder.encode(next(path, request), StandardCharsets.UTF_8), response);
        }
    }

    /** What to come back to after signing in: the address with its query, or without when that is none that a sign-in would follow. */
    private static String next(String path, HttpServletRequest request) {
        String query = request.getQueryString();
        String whole = query == null || "POST".equals(request.getMethod()) ? path : path + "?" + query;
        return whole.length() <= PathVariables.LONGEST_NEXT && Redirects.isOurs(whole) ? whole : path;
    }

    /** What a page can send; anything else would reach no field and look like an empty form. */
    private static boolean isForm(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        return request.getContentLengthLong() == 0 || type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data");
    }

    /** Views keep no state; whatever else a form claims of its state is not from us. */
    private static boolean isTampered(HttpServletRequest request) {
        String state = request.getParameter("jakarta.faces.ViewState");
        return state != null && !state.equals("stateless");
    }

    /** Static files and the machine's addresses have servlets of their own. */
    private static boolean passesThrough(String path) {
        return path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/") || path.startsWith("/api/") || path.startsWith("/lookup/")
                || path.startsWith("/health") || path.equals("/metrics") || path.startsWith("/ArquillianServletRunner")
                || path.equals("/logout") || path.startsWith("/files/") || path.startsWith("/bench/");
    }

    static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        return path.isEmpty() ? "/" : path;
    }
}
