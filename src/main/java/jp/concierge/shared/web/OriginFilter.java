package jp.concierge.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import jp.concierge.shared.config.Setting;

/**
 * Refuses changes asked for by another site: a POST must carry an Origin (or Sec-Fetch-Site) that is our own. Views keep
 * no state and cookies are SameSite, so this is the one place that guards against forged requests.
 */
public class OriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (SAFE.contains(request.getMethod()) || ownPath(request) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Addresses that authenticate each request by itself, without cookies. */
    private static boolean ownPath(HttpServletRequest request) {
        String path = PageFilter.path(request);
        return path.startsWith("/api/") || path.startsWith("/ArquillianServletRunner") || path.startsWith("/unsubscribe/");
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return site != null;
        }
        if (origin.equals("null")) {
            // Referrer-Policy no-referrer makes browsers send "null" for a plain form of our own page
            return "same-origin".equals(site);
        }
        return Setting.BASE_URL.find().map(base -> sameOrigin(base, origin)).orElse(false) || sameHost(origin, request);
    }

    private static boolean sameHost(String origin, HttpServletRequest request) {
        try {
            return URI.create(origin).getAuthority() != null && URI.create(origin).getAuthority().equals(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean sameOrigin(String base, String origin) {
        try {
            URI ours = URI.create(base);
            return origin.equals(ours.getScheme() + "://" + ours.getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
