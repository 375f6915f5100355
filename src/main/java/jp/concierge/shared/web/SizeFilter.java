package jp.concierge.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses a form that is larger than any of ours (2 MB) or does not say its size, before a byte of it is read. */
public class SizeFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final long LARGEST = 2L * 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        boolean form = "POST".equals(request.getMethod()) && String.valueOf(request.getContentType()).startsWith("application/x-www-form-urlencoded");
        if (request.getContentLengthLong() > LARGEST || form && request.getContentLengthLong() < 0) {
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
