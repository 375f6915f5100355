package jp.concierge.bootstrap;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.concierge.shared.crypto.KeysetFile;
import org.postgresql.PGConnection;

/**
 * Writes everything that makes the system again into one file: every table as of one moment, the keyset, and a list of
 * what is in it. The program may run meanwhile. Who has the file and nothing else can read all personal data.
 */
final class Backup {
    static final String FORMAT = "1";
    static final String MANIFEST = "manifest.properties";
    static final String KEYSET = "keyset";
    static final String TABLES = "tables/";
    private final Database database;

    Backup(Database database) {
        this.database = database;
    }

    void write(Path file) throws SQLException, IOException {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new StartupRefusedException("The file " + target + " exists already: give another name, or move it away.");
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            createPrivate(part);
        } catch (IOException e) {
            throw new StartupRefusedException("The file " + part + " cannot be written: check its folder and the rights there.", e);
        }
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            if (!KeyFit.isSealed(connection)) {
                throw new StartupRefusedException("There is no data to back up yet: start the program once.");
            }
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
                write(connection, zip);
            }
            connection.commit();
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        System.out.println("Written " + target + " (" + (Files.size(target) + 1023) / 1024 + " KB). It holds the keyset too: keep it where nobody else can read it.");
    }

    private void write(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        Properties manifest = new Properties();
        manifest.setProperty("format", FORMAT);
        manifest.setProperty("made", Instant.now().toString());
        for (Map.Entry<String, String> step : new Migrations(database).taken().entrySet()) {
            manifest.setProperty("migration." + step.getKey(), step.getValue());
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        long total = 0;
        for (Tables.Table table : Tables.all(connection)) {
            zip.putNextEntry(new ZipEntry(TABLES + table.name()));
            long rows = postgres.getCopyAPI().copyOut("copy " + Tables.quote(table.name()) + " (" + table.columnList() + ") to stdout", uncloseable(zip));
            zip.closeEntry();
            manifest.setProperty("table." + table.name(), rows + " " + String.join(",", table.columns()));
            total += rows;
        }
        // after the tables: a sequence is not part of the snapshot and only grows
        for (String sequence : Tables.sequences(connection)) {
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery("select last_value, is_called from " + Tables.quote(sequence))) {
                row.next();
                manifest.setProperty("sequence." + sequence, row.getLong(1) + " " + row.getBoolean(2));
            }
        }
        zip.putNextEntry(new ZipEntry(KEYSET));
        zip.write(Files.readAllBytes(KeysetFile.location()));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(MANIFEST));
        java.io.StringWriter text = new java.io.StringWriter();
        manifest.store(text, null);
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        System.out.println(total + " rows of " + manifest.stringPropertyNames().stream().filter(n -> n.startsWith("table.")).count() + " tables.");
    }

    private static void createPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static OutputStream uncloseable(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() {
                // the archive goes on
            }
        };
    }
}
