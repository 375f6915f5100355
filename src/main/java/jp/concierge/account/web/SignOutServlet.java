package jp.concierge.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.concierge.account.SignInService;
import jp.concierge.shared.web.Redirects;

/** {@code /logout}: ends the session of this browser. Only a POST does; a link that lies about signs nobody out. */
@WebServlet("/logout")
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    @Inject
    private transient SignInService signIns;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(signIns::signOut);
        SessionCookie.remove(request, response);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Clear-Site-Data", "\"cache\"");
        Redirects.see("/login?done=signed-out", response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Redirects.see("/login", response);
    }
}
