package jp.concierge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.concierge.support.Eventually;
import jp.concierge.support.RunningConcierge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of the process with its embedded database, in three starts: first start, restored copy, start after a kill. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartStopProcessIT {
    private static final Map<String, String> DEMO = Map.of("CONCIERGE_DEMO", "true");
    @TempDir
    private static Path shared;
    private static RunningConcierge running;

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    @Order(1)
    void kills_at_any_moment_of_the_first_start_do_no_harm() throws Exception {
        for (int millis : List.of(250, 700, 1200, 2000, 3000, 4500)) {
            RunningConcierge killed = RunningConcierge.launch(data(), DEMO);
            TimeUnit.MILLISECONDS.sleep(millis);
            killed.kill();
        }
    }

    @Test
    @Order(2)
    void whoever_comes_during_the_start_is_asked_to_wait() throws Exception {
        running = RunningConcierge.launch(data(), DEMO);
        Eventually.isTrue("the port answers", Duration.ofMinutes(1), () -> status("/") == 503);
        HttpURLConnection answer = open("/register");
        assertEquals(503, answer.getResponseCode());
        assertEquals("10", answer.getHeaderField("Retry-After"));
        String page = new String(answer.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(page.contains("<h1>ただいま準備しています</h1>"), page);
        Eventually.isTrue("the server announces itself: " + running.log(), Duration.ofMinutes(4), () -> running.log().contains("http://localhost:" + running.port()));
    }

    @Test
    @Order(3)
    void it_says_where_it_is_and_who_may_sign_in_and_little_else() {
        String log = running.log();
        DemoLogins.all().forEach(login -> assertTrue(log.contains(login.email()), log));
        assertFalse(log.contains("INFO") && log.contains("payara"), log);
        assertTrue(log.lines().count() < 40, log);
        assertFalse(log.contains("SEVERE"), log);
    }

    @Test
    @Order(3)
    void it_is_ready_and_tells_nobody_what_it_is_made_of() throws Exception {
        Eventually.isTrue("it has built its index and is ready", Duration.ofMinutes(1), () -> status("/health/ready") == 200);
        assertEquals(200, status("/health/live"));
        assertEquals(200, status("/metrics"));
        for (String path : List.of("/", "/nowhere", "/health/ready", "/metrics", "/resources/nowhere.css", "/%zz", "/openapi")) {
            HttpURLConnection answer = open(path);
            answer.getResponseCode();
            String headers = answer.getHeaderFields().toString();
            assertFalse(headers.matches("(?is).*(payara|glassfish|grizzly|x-powered-by|server=|java/).*"), path + " " + headers);
            String body = answer.getErrorStream() == null ? "" : new String(answer.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(body.matches("(?is).*(payara|glassfish|grizzly|exception).*"), path + " " + body);
        }
    }

    @Test
    @Order(3)
    void the_database_writes_through_and_is_closed_to_others() throws Exception {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertEquals("on", query("show " + setting), setting);
        }
        assertEquals("127.0.0.1", query("show listen_addresses"));
        assertEquals("", query("show unix_socket_directories"));
        SQLException refused = assertThrows(SQLException.class, () -> DriverManager.getConnection(url(), EmbeddedDatabase.USER, "postgres").close());
        assertEquals("28P01", refused.getSQLState());
        if (data().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            for (String secret : List.of("keyset.json", "postgres.password")) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve(secret))), secret);
            }
        }
    }

    @Test
    @Order(4)
    void it_backs_up_while_it_runs() throws Exception {
        Jar backup = Jar.run(settings(data()), "backup", file().toString());
        assertEquals(0, backup.exit(), backup.err());
        Jar again = Jar.run(settings(data()), "backup", file().toString());
        assertEquals(1, again.exit());
        assertTrue(again.err().contains("exists already"), again.err());
    }

    @Test
    @Order(5)
    void keys_rotate_while_it_runs_and_people_still_sign_in() throws Exception {
        Jar rotation = Jar.run(settings(data()), "rotate-keys");
        assertEquals(0, rotation.exit(), rotation.err());
        assertTrue(rotation.out().contains("account.sealed_email"), rotation.out());
        assertTrue(signIn(), running.log());
        Jar drop = Jar.run(settings(data()), "rotate-keys", "--drop-old");
        assertEquals(1, drop.exit());
        assertTrue(drop.err().contains("The program is running"), drop.err());
    }

    @Test
    @Order(6)
    void a_running_request_is_finished_before_it_stops() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", running.port())) {
            String body = "form=form&email=nobody%40example.com&password=wrong-wrong-wrong&submit=x&jakarta.faces.ViewState=stateless";
            String head = "POST /login HTTP/1.1\r\nHost: localhost\r\nOrigin: null\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n";
            socket.getOutputStream().write((head + body.substring(0, 20)).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Eventually.isTrue("the request is being read", Duration.ofSeconds(20), () -> status("/health/live") == 200);
            running.process().destroy();
            Eventually.isTrue("new requests are turned away", Duration.ofSeconds(20), () -> status("/health/live") == 503);
            socket.getOutputStream().write(body.substring(20).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
            assertTrue(answer.stripTrailing().endsWith("</html>") || answer.contains("</html>"), answer);
        }
        assertTrue(running.process().waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, running.process().exitValue());
        assertFalse(running.log().contains("did not stop in order"), running.log());
        assertFalse(Files.exists(postmasterFile()), "the database still runs: " + running.log());
        Jar drop = Jar.run(settings(data()), "rotate-keys", "--drop-old");
        assertEquals(0, drop.exit(), drop.err());
    }

    @Test
    @Order(7)
    void a_backup_comes_back_elsewhere_and_people_sign_in_there() throws Exception {
        Path restored = shared.resolve("restored");
        Jar restore = Jar.run(settings(restored), "restore", file().toString());
        assertEquals(0, restore.exit(), restore.err());
        Jar again = Jar.run(settings(restored), "restore", file().toString());
        assertTrue(again.exit() == 1 && again.err().contains("holds data already"), again.err());
        running = RunningConcierge.start(restored, DEMO);
        assertTrue(signIn(), running.log());
        running.close();
    }

    @Test
    @Order(8)
    void what_was_acknowledged_is_there_after_a_kill() throws Exception {
        running = RunningConcierge.start(data(), DEMO);
        assertTrue(signIn(), running.log());
        execute("insert into institution_domain (domain) values ('written-just-before.example')");
        long postgres = postgresPid();
        running.kill();
        assertTrue(isAlive(postgres), "nothing was left behind, so this proves nothing");
        running = RunningConcierge.start(data(), DEMO);
        // a second server on the same files would not have started beside the first one
        assertNotEquals(postgres, postgresPid());
        assertEquals("1", query("select count(*) from institution_domain where domain = 'written-just-before.example'"));
        assertTrue(signIn(), running.log());
    }

    private static boolean signIn() throws IOException, InterruptedException {
        String body = "form=form&email=doctor%40demo.example&password=" + DemoLogins.PASSWORD + "&submit=x&jakarta.faces.ViewState=stateless";
        HttpRequest request = HttpRequest.newBuilder(URI.create(running.url("/login"))).header("Sec-Fetch-Site", "same-origin").header("Origin", "null")
                .header("Content-Type", "application/x-www-form-urlencoded").timeout(Duration.ofMinutes(1)).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 303 && answer.headers().firstValue("Location").orElse("").equals("/my");
    }

    private static Path data() {
        return shared.resolve("data");
    }

    private static Path file() {
        return shared.resolve("backup.zip");
    }

    private static Map<String, String> settings(Path dataDir) {
        return Map.of("CONCIERGE_DATA_DIR", dataDir.toString());
    }

    private static int status(String path) {
        try {
            return open(path).getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static HttpURLConnection open(String path) {
        try {
            // a URL, not a URI: malformed paths are sent as they are
            URL url = new URL(URI.create("http://127.0.0.1:" + running.port()).toURL(), path);
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(20_000);
            connection.setReadTimeout(60_000);
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url() {
        try {
            return "jdbc:postgresql://127.0.0.1:" + Files.readString(data().resolve("postgres.port")).strip() + "/postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(url(), EmbeddedDatabase.USER, Files.readString(data().resolve("postgres.password")).strip());
    }

    private static String query(String sql) throws SQLException, IOException {
        try (Connection connection = connect(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException, IOException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static long postgresPid() throws IOException {
        return Long.parseLong(Files.readAllLines(postmasterFile()).get(0).strip());
    }

    /** The server removes it at the very end of its stop. */
    private static Path postmasterFile() {
        return data().resolve("postgres").resolve("postmaster.pid");
    }
}
