package jp.concierge.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import jp.concierge.shared.web.ClientAddress;

/** The cookie that carries a sign-in: HttpOnly, SameSite, Secure under https, gone when the browser closes. */
public final class SessionCookie {
    private static final String NAME = "s";

    private SessionCookie() {
    }

    public static Optional<String> read(HttpServletRequest request) {
        return read(request, NAME);
    }

    static Optional<String> read(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name) && cookie.getValue().matches("[A-Za-z0-9_-]{43}")) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, String secret) {
        response.addCookie(cookie(request, NAME, "/", secret, -1));
    }

    public static void remove(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, NAME, "/", "", 0));
    }

    static Cookie cookie(HttpServletRequest request, String name, String path, String value, int age) {
        Cookie cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setPath(path);
        cookie.setMaxAge(age);
        cookie.setSecure(ClientAddress.isSecure(request));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
