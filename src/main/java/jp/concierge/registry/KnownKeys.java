package jp.concierge.registry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** The keys that lines of a file may point to, as they are in the transaction of its import. */
record KnownKeys(Set<String> prefectures, Set<String> municipalities, Set<String> areas, Set<String> universities, Set<String> institutions) {

    static KnownKeys read(Connection connection) throws SQLException {
        return new KnownKeys(keys(connection, "select code from prefecture"), keys(connection, "select code from municipality"), keys(connection, "select code from medical_area"),
                keys(connection, "select id from university"), keys(connection, "select id from institution"));
    }

    private static Set<String> keys(Connection connection, String sql) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }
}
