package jp.concierge.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /robots.txt}: what search engines need not ask for, and where the sitemap is. */
@WebServlet("/pages/site/robots")
public class RobotsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    @Inject
    private transient AppInfo app;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(Stream.of("/my", "/office", "/partner", "/verify", "/password-reset", "/invitation", "/setup", "/unsubscribe", "/inquiry/")
                .map(path -> "Disallow: " + path + "\n").collect(Collectors.joining("", "User-agent: *\n", "\nSitemap: " + app.getBaseUrl() + "/sitemap.xml\n")));
    }
}
