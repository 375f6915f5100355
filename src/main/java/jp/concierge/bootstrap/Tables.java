package jp.concierge.bootstrap;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the catalogue of the database says of our tables. */
final class Tables {
    private Tables() {
    }

    /** Name and columns of a table, without columns that the database computes. */
    record Table(String name, List<String> columns) {
        String columnList() {
            return String.join(", ", columns.stream().map(Tables::quote).toList());
        }
    }

    /** All tables of the program, by name. */
    static List<Table> all(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String name : strings(connection, "select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace "
                + "and relname <> '" + Migrations.HISTORY + "' order by relname")) {
            tables.add(new Table(name, strings(connection, "select attname from pg_attribute where attrelid = format('%I.%I', current_schema(), ?::text)::regclass "
                    + "and attnum > 0 and not attisdropped and attgenerated = '' order by attnum", name)));
        }
        return tables;
    }

    /** Names of all sequences of the program. */
    static List<String> sequences(Connection connection) throws SQLException {
        return strings(connection, "select relname from pg_class where relkind = 'S' and relnamespace = current_schema()::regnamespace order by relname");
    }

    static List<String> strings(Connection connection, String sql, String... arguments) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setString(i + 1, arguments[i]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
