package jp.concierge.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jp.concierge.shared.config.Setting;
import jp.concierge.shared.crypto.KeysetFile;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Brings back what {@link Backup} wrote, into a database that holds nothing yet. All rows come in one transaction, so a
 * restore that is interrupted has restored nothing and can be run again.
 */
final class Restore {
    private final Database database;

    Restore(Database database) {
        this.database = database;
    }

    void read(Path file) throws SQLException, IOException, GeneralSecurityException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Properties manifest = manifest(zip, file);
            refuseOtherSchema(manifest);
            Migrations migrations = new Migrations(database);
            try (Connection connection = database.connect()) {
                if (KeyFit.isSealed(connection)) {
                    throw new StartupRefusedException("The database holds data already: restore into an empty one (another CONCIERGE_DATA_DIR or CONCIERGE_DB_URL).");
                }
            }
            Path keyset = KeysetFile.location();
            byte[] keys = bytes(zip, Backup.KEYSET);
            if (KeysetFile.exists(keyset) && !Arrays.equals(Files.readAllBytes(keyset), keys)) {
                throw new StartupRefusedException("There is another keyset at " + keyset + ": move it away, or set " + Setting.KEYSET.environmentName() + ".");
            }
            migrations.bringTo(newest(manifest));
            if (!KeysetFile.exists(keyset)) {
                // before the data: data without keys would be lost, keys without data do no harm
                KeysetFile.writeRaw(keyset, keys);
            }
            try (Connection connection = database.connect()) {
                connection.setAutoCommit(false);
                load(connection, zip, manifest);
                connection.commit();
            }
            migrations.bringUpToDate();
            KeyFit.check(database);
            System.out.println("Restored " + file + " as of " + manifest.getProperty("made") + ".");
        } catch (ZipException | java.nio.file.NoSuchFileException | java.io.FileNotFoundException e) {
            throw notABackup(file, e);
        }
    }

    private static Properties manifest(ZipFile zip, Path file) throws IOException {
        Properties manifest = new Properties();
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw notABackup(file, null);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            manifest.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        if (!Backup.FORMAT.equals(manifest.getProperty("format"))) {
            throw new StartupRefusedException("The back-up " + file + " was made by a newer program: restore it with that one.");
        }
        return manifest;
    }

    private static StartupRefusedException notABackup(Path file, Exception cause) {
        return new StartupRefusedException("The file " + file + " is missing, damaged or not a back-up of this program: give one that backup has written.", cause);
    }

    /** The steps of the back-up's database must be the first steps of this program. */
    private void refuseOtherSchema(Properties manifest) {
        Map<String, String> known = new Migrations(database).known();
        for (Map.Entry<String, String> step : with(manifest, "migration.").entrySet()) {
            if (!step.getValue().equals(known.get(step.getKey()))) {
                throw new StartupRefusedException("The back-up was made by " + (known.containsKey(step.getKey()) ? "another" : "a newer")
                        + " program (migration " + step.getKey() + "): restore it with that one.");
            }
        }
    }

    private static String newest(Properties manifest) {
        return with(manifest, "migration.").keySet().stream().max(java.util.Comparator.comparing(org.flywaydb.core.api.MigrationVersion::fromVersion)).orElseThrow();
    }

    /** Constraints and triggers rest while the rows come in, in any order; the constraints are proven again at the end. */
    private static void load(Connection connection, ZipFile zip, Properties manifest) throws SQLException, IOException {
        List<Tables.Table> tables = Tables.all(connection);
        List<String> constraints = Tables.strings(connection, "select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) "
                + "from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by conname");
        try (Statement statement = connection.createStatement()) {
            for (String drop : Tables.strings(connection, "select format('alter table %s drop constraint %I', conrelid::regclass, conname) "
                    + "from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace")) {
                statement.execute(drop);
            }
            triggers(statement, tables, "disable");
            statement.execute("truncate " + tables.stream().map(t -> Tables.quote(t.name())).collect(Collectors.joining(", ")));
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, String> table : with(manifest, "table.").entrySet()) {
                String[] said = table.getValue().split(" ", 2);
                String columns = Arrays.stream(said[1].split(",")).map(Tables::quote).collect(Collectors.joining(", "));
                long rows;
                try (InputStream in = zip.getInputStream(zip.getEntry(Backup.TABLES + table.getKey()))) {
                    rows = copy.copyIn("copy " + Tables.quote(table.getKey()) + " (" + columns + ") from stdin", in);
                }
                if (rows != Long.parseLong(said[0])) {
                    throw new StartupRefusedException("The back-up is damaged: table " + table.getKey() + " should have " + said[0] + " rows and has " + rows + ".");
                }
            }
            triggers(statement, tables, "enable");
            for (String add : constraints) {
                statement.execute(add);
            }
            for (Map.Entry<String, String> sequence : with(manifest, "sequence.").entrySet()) {
                String[] said = sequence.getValue().split(" ");
                statement.execute("select setval('" + Tables.quote(sequence.getKey()) + "', " + Long.parseLong(said[0]) + ", " + Boolean.parseBoolean(said[1]) + ")");
            }
        }
        System.out.println(with(manifest, "table.").size() + " tables.");
    }

    private static void triggers(Statement statement, List<Tables.Table> tables, String act) throws SQLException {
        for (Tables.Table table : tables) {
            statement.execute("alter table " + Tables.quote(table.name()) + " " + act + " trigger user");
        }
    }

    private static Map<String, String> with(Properties manifest, String prefix) {
        Map<String, String> found = new TreeMap<>();
        manifest.stringPropertyNames().stream().filter(n -> n.startsWith(prefix)).forEach(n -> found.put(n.substring(prefix.length()), manifest.getProperty(n)));
        return found;
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }
}
