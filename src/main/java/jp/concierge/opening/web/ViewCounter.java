package jp.concierge.opening.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import jp.concierge.opening.OpeningCounter;

/** Counts that a page of an opening was read, by a person as far as one can tell; not by whom, and nothing is set in the browser. */
public class ViewCounter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String PAGES = "/jobs/";
    @Inject
    private transient OpeningCounter counter;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        chain.doFilter(request, response);
        boolean read = response.getStatus() == HttpServletResponse.SC_OK || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED;
        String address = request.getRequestURI().substring(request.getContextPath().length());
        if (read && request.getMethod().equals("GET") && address.startsWith(PAGES) && !isRobot(request.getHeader("User-Agent"))) {
            counter.viewed(address.substring(PAGES.length()));
        }
    }

    private static boolean isRobot(String browser) {
        String name = browser == null ? "" : browser.toLowerCase(Locale.ROOT);
        return name.isEmpty() || name.contains("bot") || name.contains("crawl") || name.contains("spider") || name.contains("preview");
    }
}
