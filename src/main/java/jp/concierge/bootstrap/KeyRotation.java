package jp.concierge.bootstrap;

import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KeysetManager;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.concierge.shared.crypto.KeysetFile;
import jp.concierge.shared.crypto.Vault;

/**
 * Seals all personal data with a new key. The new key is added to the keyset first, then every {@code sealed_…} column is
 * sealed again row by row; the data itself tells what is left, so a rotation that was interrupted goes on where it was.
 * The old keys stay in the keyset until they are dropped in a step of its own. The key of the fingerprints stays: they
 * cannot be made again without what was fingerprinted.
 */
final class KeyRotation {
    private static final int BATCH = 500;
    private final Database database;
    private final Path file = KeysetFile.location();

    KeyRotation(Database database) {
        this.database = database;
    }

    /** A column of sealed data. */
    private record Column(String table, String name) {
        String context(String id) {
            return table + "." + name + ":" + id;
        }

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    void run(boolean dropOld) throws SQLException, GeneralSecurityException {
        try (Connection connection = database.connect()) {
            if (!KeyFit.isSealed(connection)) {
                throw new StartupRefusedException("There is no data to seal yet: start the program once.");
            }
            KeyFit.check(database);
            if (dropOld) {
                dropOld(connection);
            } else {
                rotate(connection);
            }
        }
    }

    private void rotate(Connection connection) throws SQLException, GeneralSecurityException {
        KeysetFile.Keys keys = KeysetFile.read(file);
        if (left(connection, keys) == 0) {
            KeysetManager manager = KeysetManager.withKeysetHandle(keys.seal());
            manager.add(KeyTemplates.get("AES256_GCM"));
            KeysetHandle added = manager.getKeysetHandle();
            manager.setPrimary(added.getAt(added.size() - 1).getId());
            keys = new KeysetFile.Keys(manager.getKeysetHandle(), keys.fingerprint());
            KeysetFile.write(file, keys);
            System.out.println("A new key is in " + file + ".");
        } else {
            System.out.println("Going on with a rotation that was interrupted.");
        }
        long sealed = 0;
        for (long left = left(connection, keys); left > 0; left = left(connection, keys)) {
            for (Column column : columns(connection)) {
                sealed += seal(connection, column, keys);
            }
        }
        System.out.println("Sealed " + sealed + " values with the new key. The old keys are still in the keyset: back up, then rotate-keys --drop-old removes them.");
    }

    private void dropOld(Connection connection) throws SQLException, GeneralSecurityException {
        String running = Tables.strings(connection, "select count(*) from pg_stat_activity where datname = current_database() and application_name = '" + Database.PROGRAM + "'").get(0);
        if (!running.equals("0")) {
            throw new StartupRefusedException("The program is running and may still seal with an old key: stop it, then drop the old keys.");
        }
        KeysetFile.Keys keys = KeysetFile.read(file);
        long left = left(connection, keys);
        if (left > 0) {
            throw new StartupRefusedException(left + " values are still sealed with old keys: run rotate-keys first.");
        }
        KeysetHandle.Builder.Entry newest = KeysetHandle.importKey(keys.seal().getPrimary().getKey()).withFixedId(keys.seal().getPrimary().getId()).makePrimary();
        KeysetFile.write(file, new KeysetFile.Keys(KeysetHandle.newBuilder().addEntry(newest).build(), keys.fingerprint()));
        System.out.println("Dropped " + (keys.seal().size() - 1) + " old keys. Back-ups made before need the keyset that is in them.");
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        return Tables.all(connection).stream().flatMap(t -> t.columns().stream().filter(c -> c.startsWith("sealed_")).map(c -> new Column(t.name(), c))).toList();
    }

    private static long left(Connection connection, KeysetFile.Keys keys) throws SQLException {
        long left = 0;
        for (Column column : columns(connection)) {
            left += left(connection, column, keys);
        }
        return left;
    }

    private static long left(Connection connection, Column column, KeysetFile.Keys keys) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from " + Tables.quote(column.table()) + " where " + isOld(column))) {
            select.setBytes(1, prefix(keys));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String isOld(Column column) {
        return Tables.quote(column.name()) + " is not null and substring(" + Tables.quote(column.name()) + " from 1 for 5) <> ?";
    }

    /** What every value starts with that was sealed with the newest key. */
    private static byte[] prefix(KeysetFile.Keys keys) {
        return ByteBuffer.allocate(5).put((byte) 1).putInt(keys.seal().getPrimary().getId()).array();
    }

    private long seal(Connection connection, Column column, KeysetFile.Keys keys) throws SQLException {
        long all = left(connection, column, keys);
        if (all == 0) {
            return 0;
        }
        Vault vault = new Vault(keys);
        String table = Tables.quote(column.table());
        boolean guarded = !Tables.strings(connection, "select tgname from pg_trigger where tgrelid = format('%I.%I', current_schema(), ?::text)::regclass and not tgisinternal "
                + "and tgtype & 16 <> 0", column.table()).isEmpty();
        connection.setAutoCommit(false);
        long done = 0;
        for (int sealed = 1; sealed > 0;) {
            sealed = 0;
            try (Statement guard = connection.createStatement();
                    PreparedStatement select = connection.prepareStatement("select id::text, ctid::text, " + Tables.quote(column.name()) + " from " + table + " where " + isOld(column)
                            + " limit " + BATCH + " for update skip locked");
                    PreparedStatement update = connection.prepareStatement("update " + table + " set " + Tables.quote(column.name()) + " = ? where ctid = ?::tid")) {
                if (guarded) {
                    // append-only tables: the same content in a new envelope is no change of the record
                    guard.execute("alter table " + table + " disable trigger user");
                }
                select.setBytes(1, prefix(keys));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        String context = column.context(rows.getString(1));
                        update.setBytes(1, vault.sealBytes(context, vault.openBytes(context, rows.getBytes(3))));
                        update.setString(2, rows.getString(2));
                        update.addBatch();
                        sealed++;
                    }
                }
                update.executeBatch();
                if (guarded) {
                    guard.execute("alter table " + table + " enable trigger user");
                }
                connection.commit();
            }
            done += sealed;
            System.out.println(column + " " + done + " / " + all);
        }
        connection.setAutoCommit(true);
        return done;
    }
}
