package jp.concierge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import jp.concierge.shared.config.Setting;
import jp.concierge.support.RunningConcierge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever must prevent the start does, with one line that says what to do and an exit code that is not 0. */
class RefusalProcessIT {
    @TempDir
    private static Path shared;
    private static EmbeddedDatabase postgres;
    private static Path dataDir;

    @BeforeAll
    static void startAnExternalDatabase() throws IOException {
        postgres = EmbeddedDatabase.start(shared.resolve("external"));
        dataDir = shared.resolve("data");
    }

    @AfterAll
    static void stopIt() throws IOException {
        postgres.stop();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONCIERGE_PORT            | eighty
            CONCIERGE_PORT            | 70000
            CONCIERGE_DB_URL          | postgres://localhost/concierge
            CONCIERGE_DEMO            | yes
            CONCIERGE_BASE_URL        | concierge.example
            CONCIERGE_BASE_URL        | ftp://concierge.example
            CONCIERGE_SMTP_URL        | mail.example:25
            CONCIERGE_TRUSTED_PROXIES | 10.0.0.0/64
            CONCIERGE_TRUSTED_PROXIES | proxy.example
            CONCIERGE_METRICS_FROM    | everybody
            """)
    void a_malformed_setting_is_named(String name, String value) throws Exception {
        refused("concierge: " + name + " must ", with(Map.of(name, value)));
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            refused("concierge: Port " + port + " is taken", with(Map.of("CONCIERGE_PORT", port)));
        }
    }

    @Test
    void a_data_directory_that_cannot_be_made_is_named() throws Exception {
        Path file = Files.createFile(shared.resolve("a-file"));
        refused("concierge: The data directory " + file.resolve("data") + " cannot be written", Map.of("CONCIERGE_DATA_DIR", file.resolve("data").toString()));
    }

    @Test
    void a_data_directory_that_another_process_uses_is_left_alone() throws Exception {
        Path used = Files.createDirectories(shared.resolve("used"));
        try (FileChannel channel = FileChannel.open(used.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock(1000, 1, false)) {
            assertTrue(lock.isValid());
            refused("is used by another process", Map.of("CONCIERGE_DATA_DIR", used.toString(), "CONCIERGE_PORT", free()));
        }
    }

    @Test
    void an_unreachable_database_is_named_without_its_credentials() throws Exception {
        Map<String, String> settings = with(Map.of("CONCIERGE_DB_URL", "jdbc:postgresql://127.0.0.1:" + free() + "/concierge?password=secret"));
        Jar run = refused("cannot be reached: start it, or check CONCIERGE_DB_URL", settings);
        assertTrue(!run.err().contains("secret"), run.err());
    }

    @Test
    void a_wrong_password_of_the_database_is_told_from_a_database_that_is_down() throws Exception {
        refused("refuses the user or the password", with(Map.of("CONCIERGE_DB_URL", postgres.url(), "CONCIERGE_DB_USER", "postgres", "CONCIERGE_DB_PASSWORD", "wrong")));
    }

    @Test
    void a_database_that_does_not_exist_is_told_too() throws Exception {
        Map<String, String> settings = new HashMap<>(database("postgres"));
        settings.put("CONCIERGE_DB_URL", postgres.url().replace("/postgres", "/nowhere"));
        refused("has no database of that name", with(settings));
    }

    @Test
    void a_newer_database_is_left_alone() throws Exception {
        Map<String, String> settings = fresh("newer");
        migrate(settings);
        execute("newer", "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success) "
                + "values (999, '9999', 'future', 'SQL', 'V9999__future.sql', 1, 'x', 1, true)");
        refused("The database is newer than this program (migration 9999)", settings);
    }

    @Test
    void a_database_of_another_build_is_left_alone() throws Exception {
        Map<String, String> settings = fresh("otherbuild");
        migrate(settings);
        execute("otherbuild", "update flyway_schema_history set checksum = checksum + 1 where version = '0001'");
        refused("The database was migrated by another build of this program", settings);
    }

    @Test
    void a_migration_that_fails_is_told_and_nothing_of_it_stays() throws Exception {
        Map<String, String> settings = fresh("failing");
        execute("failing", "create table account (id integer)");
        // flyway refuses a schema that is neither empty nor its own
        refused("A migration of the database failed", settings);
    }

    @Test
    void a_missing_keyset_is_not_replaced_by_a_new_one() throws Exception {
        Map<String, String> settings = fresh("nokeyset");
        migrate(settings);
        Files.delete(keyset("nokeyset"));
        refused("is missing but the database holds data sealed with it", settings);
        assertTrue(Files.notExists(keyset("nokeyset")));
    }

    @Test
    void the_keyset_of_another_database_does_not_fit() throws Exception {
        Map<String, String> settings = fresh("misfit");
        migrate(settings);
        Map<String, String> other = fresh("other");
        migrate(other);
        Files.copy(keyset("other"), keyset("misfit"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        refused("does not fit the data in the database", settings);
    }

    @ParameterizedTest
    @CsvSource({"garbage", "''", "seal=x"})
    void a_damaged_keyset_is_told(String content) throws Exception {
        String name = "damaged" + Integer.toHexString(content.hashCode());
        Map<String, String> settings = fresh(name);
        migrate(settings);
        Files.writeString(keyset(name), content);
        refused("keyset " + keyset(name), settings);
    }

    @Test
    void an_application_that_does_not_start_ends_the_process() throws Exception {
        Path home = shared.resolve("undeployable");
        Map<String, String> settings = Map.of("CONCIERGE_DATA_DIR", home.toString(), "CONCIERGE_PORT", free());
        Jar.run(settings, "restore", shared.resolve("missing").toString());
        try (Stream<Path> files = Files.walk(home)) {
            Path descriptor = files.filter(f -> f.endsWith("WEB-INF/web.xml")).findFirst().orElseThrow();
            Files.writeString(descriptor, Files.readString(descriptor).replace("shared.web.IncidentFilter", "shared.web.IncidentFailed"));
        }
        refused("The application could not be deployed", settings);
    }

    @Test
    void a_command_that_does_not_exist_is_answered_with_the_way_to_the_list() throws Exception {
        assertEquals(0, Jar.run(Map.of(), "help").exit());
        refused("help lists them", Map.of(), "make-coffee");
        refused("Use it like this: java -jar concierge.jar backup FILE.", Map.of(), "backup");
    }

    @Test
    void a_command_without_data_says_where_it_looked() throws Exception {
        Path empty = shared.resolve("empty");
        refused("There is no data in " + empty, Map.of("CONCIERGE_DATA_DIR", empty.toString()), "backup", shared.resolve("x.zip").toString());
        assertTrue(Files.notExists(empty));
    }

    private static Jar refused(String because, Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        Jar run = Jar.run(settings, arguments);
        assertEquals(1, run.exit(), run.err());
        String last = run.err().lines().reduce((a, b) -> b).orElse("");
        assertTrue(last.startsWith("concierge: ") && last.contains(because), run.err());
        assertTrue(last.matches(".*[.)]$"), "one whole sentence: " + last);
        return run;
    }

    private static Map<String, String> with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("CONCIERGE_DATA_DIR", dataDir.toString(), "CONCIERGE_PORT", free()));
        all.putAll(settings);
        return all;
    }

    /** An empty external database with a data directory and a keyset of its own. */
    private static Map<String, String> fresh(String name) throws SQLException {
        execute("postgres", "create database " + name);
        Map<String, String> settings = new HashMap<>(with(database(name)));
        settings.put("CONCIERGE_KEYSET", keyset(name).toString());
        return settings;
    }

    private static Path keyset(String name) {
        return shared.resolve(name + ".keyset");
    }

    private static Map<String, String> database(String name) {
        return Map.of("CONCIERGE_DB_URL", postgres.url().replace("/postgres", "/" + name), "CONCIERGE_DB_USER", EmbeddedDatabase.USER, "CONCIERGE_DB_PASSWORD", postgres.password());
    }

    /** Brings a database to the program's state, as a start does before the server boots. */
    private static void migrate(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put(Setting.valueOf(name.replace("CONCIERGE_", "")).propertyName(), value));
        properties.forEach(System::setProperty);
        try {
            Database.open().close();
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url().replace("/postgres", "/" + database), EmbeddedDatabase.USER, postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String free() {
        return Integer.toString(RunningConcierge.freePort());
    }
}
