package jp.concierge.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.web.PageRule;
import jp.concierge.shared.web.Pages;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.World;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A partner's administrator tries the codes of every other partner on every page of the portal that takes one, to look and with
 * every form: the answer is always that there is no such page, and nothing of the others changes.
 */
@Order(Integer.MAX_VALUE - 3)
class OwnershipBrowserIT {
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern FORM = Pattern.compile("<form id=\"(\\w+)\".*?</form>", Pattern.DOTALL);
    private static final Pattern BUTTON = Pattern.compile("<button[^>]* name=\"([\\w:]+)\"");
    private static final int MOST = 6;
    /** Codes of what belongs to other partners, by the beginning of the address under which such a code stands. */
    private static final Map<String, String> OTHERS = Map.of("/partner/openings/", "select o.code from opening o where o.partner_id <> (%s) order by o.code", "/partner/facility/",
            "select f.code from facility f where f.partner_id <> (%s) order by f.code", "/partner/members/",
            "select a.code from account a join partner_member m on m.account_id = a.id where m.partner_id <> (%s) order by a.code");
    private static final String OWN = "select m.partner_id from partner_member m join facility f on f.partner_id = m.partner_id where f.name = 'つくば台みどりクリニック' limit 1";

    @Test
    void every_page_of_the_portal_that_takes_a_code_refuses_those_of_others() throws Exception {
        String before = state();
        List<String> wrong = new ArrayList<>();
        TreeSet<String> untried = new TreeSet<>();
        for (PageRule page : Pages.all()) {
            if (!page.path().startsWith("/partner/") || page.isOpen() || page.variables().isEmpty()) {
                continue;
            }
            String beginning = page.path().substring(0, page.path().indexOf('{'));
            if (!OTHERS.containsKey(beginning)) {
                untried.add(page.path());
                continue;
            }
            List<String> forms = forms(page, beginning);
            for (String code : codes(OTHERS.get(beginning))) {
                String path = page.path().replaceAll("\\{\\w+}", code);
                String none = page.path().replaceAll("\\{\\w+}", code.substring(0, code.length() - 6) + "000000");
                HttpResponse<String> answer = get(path);
                check(wrong, "GET " + path, answer);
                assertEquals(told(get(none), none), told(answer, path), "as if it did not exist: " + path);
                for (String form : forms) {
                    check(wrong, "POST " + path + " " + form, post(path, form));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(new TreeSet<>(), untried, "pages that take a code whose owner nobody thought of");
        assertEquals(before, state(), "nothing of anybody has changed");
    }

    /** The page without what names the request itself: its code, and the number to ask about it. */
    private static String told(HttpResponse<String> answer, String path) {
        String code = path.replaceFirst("/partner/\\w+/", "").replaceAll("/.*", "");
        return answer.body().replace(code, "").replaceAll("nonce=\"[^\"]*\"|<b>[A-Z0-9]{8}</b>", "");
    }

    private static void check(List<String> wrong, String what, HttpResponse<String> answer) {
        if (answer.statusCode() != 404) {
            wrong.add(what + " " + answer.statusCode());
        }
    }

    /** Every button of every form that one's own page of the kind holds, as a browser would send it. */
    private static List<String> forms(PageRule page, String beginning) throws Exception {
        List<String> forms = new ArrayList<>();
        for (String own : codes(OTHERS.get(beginning).replace("<>", "="))) {
            HttpResponse<String> answer = get(page.path().replaceAll("\\{\\w+}", own));
            if (answer.statusCode() == 200) {
                Matcher form = FORM.matcher(answer.body());
                while (form.find()) {
                    Matcher button = BUTTON.matcher(form.group());
                    while (button.find()) {
                        String sent = form.group(1) + "=" + form.group(1) + "&version=0&" + URLEncoder.encode(button.group(1), StandardCharsets.UTF_8) + "=&jakarta.faces.ViewState=stateless";
                        if (!forms.contains(sent)) {
                            forms.add(sent);
                        }
                    }
                }
            }
        }
        assertFalse(page.path().equals("/partner/openings/{code}") && forms.isEmpty(), "the forms were found");
        return forms;
    }

    private static List<String> codes(String sql) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Connection database = World.get().database(); Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql.formatted(OWN))) {
            while (rows.next() && codes.size() < MOST) {
                codes.add(rows.getString(1));
            }
        }
        assertFalse(codes.isEmpty(), sql);
        return codes;
    }

    private static String state() throws SQLException {
        StringBuilder state = new StringBuilder();
        try (Connection database = World.get().database(); Statement statement = database.createStatement()) {
            for (String table : List.of("opening", "facility", "partner_member", "partner")) {
                try (ResultSet row = statement.executeQuery("select md5(string_agg(t::text, '' order by t.id)) from " + table + " t")) {
                    row.next();
                    state.append(table).append(' ').append(row.getString(1)).append('\n');
                }
            }
        }
        return state.toString();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return CLIENT.send(request(path).header("Content-Type", "application/x-www-form-urlencoded").header("Origin", World.get().concierge().url("").replaceAll("/$", "")).header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(World.get().concierge().url(path))).header("Cookie", "s=" + SignIn.cookie(Role.PARTNER_ADMIN));
    }
}
