package jp.concierge.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.concierge.support.browser.Secrets.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.concierge.shared.Ids;
import jp.concierge.shared.security.Role;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.Visitor;
import jp.concierge.support.browser.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A system of a hospital calls the machine's interface over the wire; its administrator makes and revokes the keys in the browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpeningApiBrowserIT {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String ALL = "/api/v1/openings";
    private static Visitor admin;
    private static String key;
    private static String site;

    @BeforeAll
    static void begin() {
        admin = Visitor.arrives();
        SignIn.as(admin, Role.PARTNER_ADMIN);
        key = make("試験の連携");
        site = admin.page().locator("#fields ~ ul code").first().textContent();
    }

    @AfterAll
    static void end() {
        admin.close();
    }

    @Test
    @Order(1)
    void a_key_is_shown_once_and_kept_as_a_hash() throws SQLException {
        admin.page().locator("#name").fill("");
        admin.page().locator("#make").click();
        assertThat(admin.page().locator("#name-msg")).not().isEmpty();
        admin.looksGood("partner-api-empty");
        assertEquals(0, admin.opens("/partner/api").page().locator("#made").count());
        assertFalse(admin.page().content().contains(key));
        assertThat(row("試験の連携")).containsText("…" + key.substring(key.length() - 4));
        admin.looksGood("partner-api");
        assertEquals("0", one("select count(*) from api_key where position('" + key.substring(4) + "' in api_key::text) > 0"));
        assertEquals("1", one("select count(*) from audit_entry where subject_type = 'api_key' and action = 'CREATED' and subject_id = (select id from api_key where ending = '"
                + key.substring(key.length() - 4) + "')"));
    }

    @Test
    @Order(2)
    void a_draft_is_created_read_replaced_and_handed_in() throws SQLException {
        HttpResponse<String> made = post(ALL, "{\"terms\":{\"title\":\"連携の試験\",\"facility\":\"" + site + "\",\"payMin\":15000000,\"payIncludes\":[\"BONUS\"]}}");
        assertEquals(201, made.statusCode(), made.body());
        JsonObject opening = json(made);
        String address = ALL + "/" + opening.getString("code");
        assertEquals(address, made.headers().firstValue("Location").orElse(""));
        assertEquals("\"" + opening.getJsonNumber("version") + "\"", tag(made));
        assertEquals("no-store", made.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(Set.of("code", "version", "life", "draftState", "shown", "confirmedOn", "terms", "draft", "problems"), opening.keySet());
        assertEquals(15_000_000, opening.getJsonObject("draft").getInt("payMin"));
        assertTrue(opening.isNull("terms") && opening.isNull("confirmedOn") && !opening.getBoolean("shown"));
        assertTrue(problems(opening).contains("dutiesChange") && problems(opening).contains("mon"), opening.toString());
        assertTrue(opening.toString().contains("入力してください。"));

        assertEquals(made.body(), send("GET", address, null).body());
        HttpResponse<String> early = send("POST", address + "/submit", null);
        problem(409, early);
        assertTrue(early.body().contains("\"/draft/dutiesChange\""), early.body());

        String whole = whole("連携の試験 完成");
        problem(428, send("PUT", address, whole));
        problem(412, send("PUT", address, whole, "If-Match", "\"999\""));
        problem(412, send("PUT", address, whole, "If-Match", "W/\"1\""));
        HttpResponse<String> replaced = send("PUT", address, whole, "If-Match", tag(made));
        assertEquals(200, replaced.statusCode(), replaced.body());
        assertEquals(List.of(), problems(json(replaced)), replaced.body());
        assertNotEquals(tag(made), tag(replaced));
        problem(412, send("PUT", address, whole, "If-Match", tag(made)));
        problem(412, send("POST", address + "/submit", null, "If-Match", tag(made)));

        HttpResponse<String> submitted = send("POST", address + "/submit", null, "Idempotency-Key", "submit-" + address, "If-Match", tag(replaced));
        assertEquals(200, submitted.statusCode(), submitted.body());
        assertEquals("SUBMITTED", json(submitted).getString("draftState"));
        assertEquals(submitted.body(), send("POST", address + "/submit", null, "Idempotency-Key", "submit-" + address, "If-Match", tag(replaced)).body());
        problem(409, send("POST", address + "/submit", null));
        problem(409, send("PUT", address, whole("anders"), "If-Match", tag(submitted)));

        assertThat(admin.opens("/partner/openings/" + opening.getString("code")).page().locator("main")).containsText("試験の連携");
        assertEquals("BEGUN false,SUBMITTED false", one("select string_agg(kind || ' ' || ours, ',' order by at) from opening_step where actor_label = '試験の連携' and opening_id = (select id from opening where code = '"
                + opening.getString("code") + "')"));
        assertThat(admin.opens("/partner/api").page().locator("tr", new Page.LocatorOptions().setHasText("試験の連携")).locator("td").nth(4)).not().containsText("まだ使われていません");
    }

    @Test
    @Order(3)
    void the_list_has_pages_and_states() {
        post(ALL, "{\"terms\":{\"title\":\"一覧の試験\"}}");
        JsonObject list = json(send("GET", ALL + "?size=2&page=1&state=WRITING", null));
        assertEquals(2, list.getJsonArray("items").size());
        assertTrue(list.getInt("total") >= 1);
        assertEquals("一覧の試験", list.getJsonArray("items").getJsonObject(0).getString("title"));
        for (String wrong : List.of("?page=0", "?page=x", "?size=101", "?size=-1", "?state=GONE", "?page=99999999999")) {
            problem(400, send("GET", ALL + wrong, null));
        }
    }

    @Test
    @Order(4)
    void what_is_sent_twice_happens_once() throws SQLException {
        String title = "二重 " + Ids.code(6);
        String body = "{\"terms\":{\"title\":\"" + title + "\"}}";
        String name = Ids.code(12);
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 6)
                .mapToObj(i -> CLIENT.sendAsync(request("POST", ALL, body, key, "Idempotency-Key", name).build(), HttpResponse.BodyHandlers.ofString())).toList();
        Set<String> answers = new HashSet<>();
        for (CompletableFuture<HttpResponse<String>> one : sent) {
            assertEquals(201, one.join().statusCode(), one.join().body());
            answers.add(one.join().body() + tag(one.join()) + one.join().headers().firstValue("Location"));
        }
        assertEquals(1, answers.size(), answers.toString());
        assertEquals("1", one("select count(*) from opening where title = '" + title + "'"));
        problem(422, send("POST", ALL, "{\"terms\":{\"title\":\"other\"}}", "Idempotency-Key", name));
        problem(422, send("POST", ALL + "/J-AAAAAA/submit", null, "Idempotency-Key", name));
        problem(400, send("POST", ALL, body, "Idempotency-Key", "a b"));
        one("update api_replay set at = at - interval '25 hours' where opening_code = (select code from opening where title = '" + title + "') returning 1");
        assertEquals(201, send("POST", ALL, "{\"terms\":{\"title\":\"other\"}}", "Idempotency-Key", name).statusCode());
        String later = Ids.code(12);
        problem(422, send("POST", ALL, "{\"terms\":{\"title\":1}}", "Idempotency-Key", later));
        assertEquals(201, send("POST", ALL, body, "Idempotency-Key", later).statusCode(), "what was refused is not remembered");
    }

    @Test
    @Order(5)
    void what_cannot_be_read_is_refused_with_its_place() throws SQLException {
        for (String wrong : List.of("", "{", "{\"terms\":{}} x", "{\"terms\":{\"title\":\"a\",\"title\":\"b\"}}", "[".repeat(3000), "\"\\ud8\"", "NaN")) {
            problem(400, post(ALL, wrong));
        }
        problem(400, bytes(ALL, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
        places("/terms/payMin", "{\"terms\":{\"payMin\":\"1000\"}}");
        places("/terms/payIncludes", "{\"terms\":{\"payIncludes\":\"BONUS\"}}");
        places("/terms/unknown", "{\"terms\":{\"unknown\":1}}");
        places("/terms/kind", "{\"terms\":{\"kind\":\"NEVER\"}}");
        places("/terms/department", "{\"terms\":{\"department\":\"alchemy\"}}");
        places("/terms/title", "{\"terms\":{\"title\":\"a\\u0000b\"}}");
        places("/terms/duties", "{\"terms\":{\"duties\":\"" + "長".repeat(7000) + "\"}}");
        String others = one("select code from facility where partner_id <> (select partner_id from facility where code = '" + site + "') limit 1");
        places("/terms/facility", "{\"terms\":{\"facility\":\"" + others + "\"}}");
        places("/terms/facility", "{\"terms\":{\"facility\":\"'; drop table x\"}}");
        assertEquals(201, post(ALL, "{\"terms\":{\"title\":\"" + "長".repeat(300) + "\",\"termFrom\":\"来春\",\"payMax\":-1}}").statusCode(), "a draft may be wrong");
    }

    @Test
    @Order(6)
    void the_wrong_way_of_asking_is_told() {
        String large = "{\"terms\":{\"wanted\":\"" + "x".repeat(300_000) + "\"}}";
        problem(413, post(ALL, large));
        problem(413, publish("POST", ALL, HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large.getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
        String huge = raw("POST " + ALL + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key + "\r\nContent-Type: application/json\r\nContent-Length: 3000000\r\nConnection: close\r\n\r\n" + "x".repeat(3_000_000));
        assertTrue(huge.isEmpty() || huge.startsWith("HTTP/1.1 413") && huge.contains("application/problem+json") && huge.contains("\"status\":413"), huge);
        problem(415, send("POST", ALL, "terms=1", "Content-Type", "application/x-www-form-urlencoded"));
        problem(415, send("POST", ALL, "{\"terms\":{}}", "Content-Type", "text/plain"));
        problem(415, send("POST", ALL, "{\"terms\":{}}", "Content-Type", "application/json", "Content-Encoding", "br"));
        HttpResponse<String> method = send("DELETE", ALL, null);
        problem(405, method);
        assertEquals("GET, HEAD, POST", method.headers().firstValue("Allow").orElse(""));
        problem(405, send("PATCH", ALL + "/J-AAAAAA", "{}"));
        problem(405, send("GET", ALL + "/J-AAAAAA/submit", null));
        for (String none : List.of("/api/v1/", "/api/v2/openings", "/api/v1/openings/", "/api/v1/openings/J-AAAAAA/other", "/api/x", "/api/v1/openings/J-AAAAAA/submit/")) {
            problem(404, send("GET", none, null));
        }
        HttpResponse<String> head = send("HEAD", ALL, null);
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
    }

    @Test
    @Order(7)
    void of_another_partners_openings_nothing_exists() throws SQLException {
        String others = one("select code from opening where partner_id <> (select partner_id from facility where code = '" + site + "') and life = 'PUBLISHED' limit 1");
        HttpResponse<String> none = send("GET", ALL + "/J-ZZZZZZ", null);
        problem(404, none);
        for (HttpResponse<String> answer : List.of(send("GET", ALL + "/" + others, null), send("GET", ALL + "/%00", null), send("GET", ALL + "/x'--", null),
                send("PUT", ALL + "/" + others, whole("x"), "If-Match", "\"1\""), send("POST", ALL + "/" + others + "/submit", null))) {
            assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, answer.body());
            assertEquals(answer.statusCode() == 404 ? none.body() : answer.body(), answer.body());
        }
        assertEquals(none.body(), send("GET", ALL + "/" + others, null).body());
        assertFalse(send("GET", ALL + "?size=100", null).body().contains(others));
    }

    @Test
    @Order(8)
    void only_a_key_that_holds_opens() throws SQLException {
        HttpResponse<String> without = send(request("GET", ALL, null, null));
        problem(401, without);
        assertEquals("Bearer", without.headers().firstValue("WWW-Authenticate").orElse(""));
        problem(401, send(request("GET", ALL, null, "icp_" + Ids.secret())));
        problem(401, send(request("GET", ALL, null, null, "Authorization", "Basic " + key)));
        problem(401, send(request("GET", ALL, null, null, "Cookie", "s=" + SignIn.cookie(Role.PARTNER_ADMIN))));
        String mine = make("短い連携");
        assertEquals(200, send(request("GET", ALL, null, mine)).statusCode());
        String ending = mine.substring(mine.length() - 4);
        one("update api_key set expires_at = now() - interval '1 second' where ending = '" + ending + "' returning 1");
        problem(401, send(request("GET", ALL, null, mine)));
        one("update api_key set expires_at = now() + interval '1 day' where ending = '" + ending + "' returning 1");
        String partner = one("select partner_id from api_key where ending = '" + ending + "'");
        one("update partner set state = 'SUSPENDED' where id = '" + partner + "' returning 1");
        problem(401, send(request("GET", ALL, null, mine)));
        one("update partner set state = 'ACCEPTED' where id = '" + partner + "' returning 1");
        assertEquals(200, send(request("GET", ALL, null, mine)).statusCode());
        admin.opens("/partner/api");
        row("短い連携").locator("button").click();
        admin.page().locator("dialog[open] .btn-primary, dialog[open] .btn-danger").click();
        admin.page().waitForURL("**done=api-key-revoked");
        assertThat(row("短い連携")).containsText("取り消し済み");
        problem(401, send(request("GET", ALL, null, mine)));
        assertEquals("1", one("select count(*) from audit_entry where subject_type = 'api_key' and action = 'DISABLED'"));
    }

    @Test
    @Order(9)
    void the_document_names_every_field() {
        HttpResponse<String> answer = send(request("GET", "/api/v1/openapi.json", null, null));
        assertEquals(200, answer.statusCode());
        JsonObject document = json(answer);
        assertEquals("3.1.0", document.getString("openapi"));
        JsonObject properties = document.getJsonObject("components").getJsonObject("schemas").getJsonObject("Terms").getJsonObject("properties");
        assertEquals(Arrays.stream(TermField.values()).map(TermsJson::name).collect(Collectors.toCollection(TreeSet::new)), new TreeSet<>(properties.keySet()));
        properties.forEach((name, property) -> assertFalse(property.asJsonObject().getString("description").isBlank(), name));
        assertEquals("integer", properties.getJsonObject("payMin").getString("type"));
        assertEquals(Set.of("/openings", "/openings/{code}", "/openings/{code}/submit"), document.getJsonObject("paths").keySet());
        assertFalse(answer.body().contains("???"));
        java.util.regex.Pattern.compile("\"#/components/schemas/(\\w+)\"").matcher(answer.body()).results()
                .forEach(found -> assertTrue(document.getJsonObject("components").getJsonObject("schemas").containsKey(found.group(1)), found.group(1)));
        String page = admin.opens("/partner/api").page().content();
        properties.keySet().forEach(name -> assertTrue(page.contains(">" + name + "<"), name));
    }

    @Test
    @Order(10)
    void who_calls_too_often_waits() {
        String mine = make("速い連携");
        HttpResponse<String> last = null;
        for (int i = 0; i < 600 && (last == null || last.statusCode() == 200); i++) {
            last = send(request("GET", ALL + "?size=1", null, mine));
        }
        problem(429, last);
        assertTrue(last.headers().firstValue("Retry-After").orElse("").matches("[1-9]\\d*"));
        assertEquals(200, send("GET", ALL + "?size=1", null).statusCode(), "another key is not concerned");
        for (int i = 0; i < 200 && (last == null || i == 0 || last.statusCode() == 401); i++) {
            last = send(request("GET", ALL, null, "icp_" + Ids.secret()));
        }
        problem(429, last);
        assertEquals(200, send("GET", ALL + "?size=1", null).statusCode(), "who shows a key that holds is not concerned");
        assertFalse(World.get().concierge().log().contains("icp_"), "no key stands in the log");
    }

    private static String make(String name) {
        Page page = admin.opens("/partner/api").page();
        page.locator("#name").fill(name);
        page.locator("#make").click();
        return secret(page.locator("#made").textContent().strip());
    }

    private static com.microsoft.playwright.Locator row(String name) {
        return admin.page().locator("#keys-form tr", new Page.LocatorOptions().setHasText(name));
    }

    private static String whole(String title) {
        return "{\"terms\":" + TermsJson.write(new Terms(WholeTerms.typed(site)).with(TermField.TITLE, title).with(TermField.PAY_MIN, "16000000").with(TermField.PAY_MAX, "19000000")
                .with(TermField.DUTY_FEE, "50000")) + "}";
    }

    private static void places(String pointer, String body) {
        HttpResponse<String> answer = post(ALL, body);
        problem(422, answer);
        assertEquals(List.of(pointer), json(answer).getJsonArray("errors").getValuesAs(JsonObject.class).stream().map(error -> error.getString("pointer")).toList(), answer.body());
    }

    private static List<String> problems(JsonObject opening) {
        return opening.getJsonArray("problems").getValuesAs(JsonObject.class).stream().map(problem -> problem.getString("field")).toList();
    }

    private static void problem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""), answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        JsonObject problem = json(answer);
        assertEquals(status, problem.getInt("status"));
        assertFalse(problem.getString("type").isEmpty() || problem.getString("title").isEmpty() || problem.getString("detail").isEmpty(), answer.body());
        assertFalse(answer.body().contains("???") || answer.body().contains("Exception"), answer.body());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    private static HttpResponse<String> post(String path, String body) {
        return send("POST", path, body);
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(request(method, path, body, key, headers));
    }

    private static HttpRequest.Builder request(String method, String path, String body, String key, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(World.get().concierge().url(path)))
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (body != null && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> bytes(String path, byte[] body) {
        return publish("POST", path, HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private static HttpResponse<String> publish(String method, String path, HttpRequest.BodyPublisher body) {
        return send(request(method, path, null, key, "Content-Type", "application/json").method(method, body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String raw(String request) {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", World.get().concierge().port())) {
            socket.setSoTimeout(30_000);
            try {
                socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // the server may close while a refused body is still being sent; what it answered is read below
                assertTrue(request.length() > 1_000_000, "closed early");
            }
            return new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.net.SocketException e) {
            return "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** First cell of the first row, as text. */
    private static String one(String sql) throws SQLException {
        try (Connection connection = World.get().database(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
