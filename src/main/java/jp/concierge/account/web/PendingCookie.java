package jp.concierge.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The cookie between the two steps of a sign-in; sent only to the sign-in pages. */
final class PendingCookie {
    private static final String NAME = "p";
    private static final String PATH = "/login";

    private PendingCookie() {
    }

    static Optional<String> read(HttpServletRequest request) {
        return SessionCookie.read(request, NAME);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String secret) {
        response.addCookie(SessionCookie.cookie(request, NAME, PATH, secret, -1));
    }

    static void remove(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(SessionCookie.cookie(request, NAME, PATH, "", 0));
    }
}
