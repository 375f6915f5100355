package jp.concierge.bootstrap;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import jp.concierge.shared.config.Setting;
import jp.concierge.shared.crypto.KeysetFile;
import jp.concierge.shared.crypto.Vault;

/** Proves before the start that the keyset opens what the database holds; a new database gets its proof here. */
final class KeyFit {
    private static final String CONTEXT = "key_proof.sealed_text:1";
    private static final String TEXT = "concierge";

    private KeyFit() {
    }

    /** True when the database holds data that was sealed with a keyset. */
    static boolean isSealed(Connection connection) throws SQLException {
        return !Tables.strings(connection, "select relname from pg_class where relname = 'key_proof' and relkind = 'r' and relnamespace = current_schema()::regnamespace").isEmpty()
                && find(connection) != null;
    }

    static void check(Database database) {
        try (Connection connection = database.connect()) {
            byte[] proof = find(connection);
            Path file = KeysetFile.location();
            if (proof == null) {
                Vault vault = new Vault(KeysetFile.readOrCreate(file));
                try (PreparedStatement insert = connection.prepareStatement("insert into key_proof (id, sealed_text) values (1, ?) on conflict do nothing")) {
                    insert.setBytes(1, vault.seal(CONTEXT, TEXT));
                    insert.executeUpdate();
                }
                return;
            }
            if (!KeysetFile.exists(file)) {
                throw new StartupRefusedException("The keyset " + file + " is missing but the database holds data sealed with it: put it back, or set "
                        + Setting.KEYSET.environmentName() + ".");
            }
            if (!TEXT.equals(new Vault(KeysetFile.read(file)).open(CONTEXT, proof))) {
                throw unfit(file);
            }
        } catch (IllegalStateException | GeneralSecurityException e) {
            throw new StartupRefusedException(unfit(KeysetFile.location()).getMessage(), e);
        } catch (SQLException e) {
            throw new StartupRefusedException("The key proof in the database cannot be read: " + e.getMessage(), e);
        }
    }

    private static StartupRefusedException unfit(Path file) {
        return new StartupRefusedException("The keyset " + file + " does not fit the data in the database: use the keyset of this database ("
                + Setting.KEYSET.environmentName() + ").");
    }

    private static byte[] find(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select sealed_text from key_proof where id = 1"); ResultSet row = select.executeQuery()) {
            return row.next() ? row.getBytes(1) : null;
        }
    }
}
