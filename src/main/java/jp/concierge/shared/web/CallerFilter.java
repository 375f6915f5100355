package jp.concierge.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.SignedIn;

/** Tells the {@link Caller} of the request who it is; the first of all filters. */
public class CallerFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    @Inject
    private transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        String browser = request.getHeader("User-Agent");
        caller.begin((SignedIn) request.getAttribute(SignedIn.ATTRIBUTE), ClientAddress.of(request),
                browser == null ? "" : browser.substring(0, Math.min(200, browser.length())));
        chain.doFilter(request, response);
    }
}
