package jp.concierge.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import jp.concierge.bootstrap.DemoLogins;
import jp.concierge.support.browser.World;
import org.junit.jupiter.api.Test;

/** Requests no browser of ours would send, byte by byte against the running product. */
class HostileRequestBrowserIT {

    @Test
    void every_answer_carries_the_protecting_headers_and_names_no_product() throws IOException {
        for (String path : List.of("/", "/login", "/no-such-page", "/resources/css/tokens.css", "/office", "/health/live", "/pages/site/home.xhtml", "/WEB-INF/web.xml")) {
            String answer = get(path, "");
            String head = head(answer);
            assertTrue(head.contains("content-security-policy: "), path + "\n" + head);
            assertTrue(head.contains("frame-ancestors 'none'"), path + "\n" + head);
            assertTrue(head.contains("referrer-policy: no-referrer"), path);
            assertTrue(head.contains("x-content-type-options: nosniff"), path);
            assertFalse(head.contains("unsafe-inline"), path);
            assertFalse(head.contains("\nserver:") || head.contains("x-powered-by"), path + "\n" + head);
            assertFalse(answer.toLowerCase(Locale.ROOT).contains("payara"), path);
            assertFalse(head.contains("jsessionid"), path);
        }
    }

    @Test
    void addresses_outside_of_the_page_map_do_not_exist() throws IOException {
        for (String path : List.of("/pages/site/home.xhtml", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/home.xhtml", "/pages/", "/office/", "/%2e%2e/etc/passwd",
                "/..;/office", "/office;x=1", "//office", "/.git/config", "/office%00", "/resources/../WEB-INF/web.xml")) {
            int status = status(get(path, ""));
            assertTrue(status == 404 || status == 400 || status == 303 && !path.contains("WEB-INF"), path + " gave " + status);
        }
    }

    @Test
    void a_hostile_host_header_leads_nowhere() throws IOException {
        String answer = send("GET /office HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: 10.1.2.3\r\nConnection: close\r\n\r\n");
        assertFalse(answer.contains("evil.example"), answer);
        assertEquals(303, status(answer));
        assertFalse(head(answer).contains("strict-transport-security"), "an untrusted peer claims https");
    }

    @Test
    void whoever_must_sign_in_first_comes_back_with_the_query_and_never_elsewhere() throws IOException {
        assertEquals("/login?next=%2fmy%2fsearches%2fnew%3fprefecture%3d13%26q%3d%25e5%2586%2585%2b%25e8%25a6%2596", location(get("/my/searches/new?prefecture=13&q=%E5%86%85+%E8%A6%96", "")));
        assertEquals("/login?next=%2fmy%3fnext%3d%2f%2fevil.example", location(get("/my?next=//evil.example", "")), "it stays a query of a page of ours");
        assertEquals("/login?next=%2fmy", location(get("/my?q=\"x\"", "")), "what no sign-in would follow is left out");
        assertEquals("/login?next=%2fmy", location(get("/my?q=" + "a".repeat(2000), "")));
        assertEquals("/login?next=%2fmy", location(post("/my?undo=1", "Origin: null\r\nSec-Fetch-Site: same-origin\r\n", "form=form")), "what was sent is not sent again");
        for (String elsewhere : List.of("//evil.example", "/%5cevil.example", "https://evil.example", "/my%0d%0aSet-Cookie:x=1", "/%09/evil.example", "/my/searches/new%0a?x", "/login?next=/my", "javascript:alert(1)")) {
            String answer = post("/login?next=" + elsewhere.replace("?", "%3F"), "Origin: null\r\nSec-Fetch-Site: same-origin\r\n",
                    "form=form&email=doctor%40demo.example&password=" + DemoLogins.PASSWORD + "&submit=&jakarta.faces.ViewState=stateless");
            assertEquals(303, status(answer), elsewhere);
            assertEquals("/my", location(answer), elsewhere);
        }
    }

    @Test
    void a_form_sent_by_another_site_is_refused() throws IOException {
        assertEquals(403, status(post("/login", "Origin: https://evil.example\r\nSec-Fetch-Site: cross-site\r\n", "form=form&email=a%40b.example&password=x")));
        assertEquals(403, status(post("/login", "", "form=form&email=a%40b.example&password=x")));
        assertEquals(403, status(post("/login", "Origin: null\r\n", "form=form&email=a%40b.example&password=x")));
    }

    @Test
    void wrong_methods_and_types_are_answered_clearly() throws IOException {
        for (String method : List.of("PUT", "DELETE", "PATCH", "PROPFIND")) {
            assertEquals(405, status(send(method + " / HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")), method);
        }
        assertTrue(List.of(403, 405, 501).contains(status(send("TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))));
        int json = status(post("/login", "Origin: null\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n", "{\"email\":\"a@b.example\"}"));
        assertTrue(json == 200 || json == 400 || json == 415, "json gave " + json);
    }

    @Test
    void oversized_and_malformed_requests_are_refused_and_the_server_lives_on() throws IOException {
        String huge = "email=" + "x".repeat(3_000_000);
        int status = status(post("/login", "Origin: null\r\nSec-Fetch-Site: same-origin\r\n", huge));
        assertTrue(status == 413 || status == 0, "oversized gave " + status);
        get("/?" + "q=" + "a".repeat(10_000), "");
        get("/login?next=%ED%A0%80%00%2e%2e", "");
        assertEquals(200, status(get("/", "")));
    }

    @Test
    void broken_escapes_in_a_list_address_are_answered() throws IOException {
        for (String query : List.of("%zz", "q=%", "q=%E5%86", "prefecture=%GG&page=%")) {
            int status = status(get("/jobs?" + query, ""));
            assertTrue(status == 200 || status == 400, query + " " + status);
        }
    }

    private static String get(String path, String headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n");
    }

    private static String post(String path, String headers, String body) throws IOException {
        String type = headers.contains("Content-Type") ? "" : "Content-Type: application/x-www-form-urlencoded\r\n";
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + type + headers + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static String send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", World.get().concierge().port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (IOException e) {
                // the server may close while a refused body is still being sent; what it answered is read below
                assertTrue(request.length() > 1_000_000, "closed early");
            }
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException e) {
            return "";
        }
    }

    private static String location(String answer) {
        return head(answer).replaceFirst("(?s).*\r\nlocation: ([^\r]*).*", "$1");
    }

    private static int status(String answer) {
        return answer.isEmpty() ? 0 : Integer.parseInt(answer.split(" ")[1]);
    }

    private static String head(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        return (end < 0 ? answer : answer.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
