package jp.concierge.support.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs after all journeys: dumps the whole database and the log and looks for what the test persons told us. */
@Order(Integer.MAX_VALUE)
class NothingInClearBrowserIT {

    @Test
    void nothing_the_test_persons_told_us_stands_in_clear_in_the_database_or_the_log() throws SQLException, IOException {
        Set<String> secrets = Secrets.all();
        assertTrue(secrets.size() >= 10, "the journeys told only " + secrets.size() + " secrets");
        Set<String> found = new TreeSet<>();
        int cells = 0;
        try (Connection connection = World.get().database()) {
            for (String table : tables(connection)) {
                try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        cells++;
                        search(table, rows.getString(1), secrets, found);
                    }
                }
            }
        }
        search("log", World.get().concierge().log(), secrets, found);
        assertTrue(cells > 100, "only " + cells + " rows were read");
        assertEquals(Set.of(), found);
    }

    private static void search(String where, String text, Set<String> secrets, Set<String> found) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String secret : secrets) {
            if (lower.contains(secret.toLowerCase(Locale.ROOT)) || lower.contains(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)))) {
                found.add(where + ": " + secret);
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
