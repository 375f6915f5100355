package jp.concierge.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import jp.concierge.shared.config.Setting;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * The one database of this process: the external one that is configured, else the embedded one. It is migrated and
 * its keyset proven to fit before anybody gets a connection.
 */
public final class Database {
    /** Asked directly: the driver manager knows only drivers of its own class loader. */
    private static final org.postgresql.Driver DRIVER = new org.postgresql.Driver();
    private static final String OPENED = "concierge.database.opened";
    private final String url;
    private final Properties credentials = new Properties();
    private final EmbeddedDatabase embedded;

    private Database(String url, String user, String password, EmbeddedDatabase embedded) {
        this.url = url;
        this.embedded = embedded;
        credentials.setProperty("user", user);
        credentials.setProperty("password", password);
        credentials.setProperty("ApplicationName", "concierge");
        credentials.setProperty("connectTimeout", "10");
        // an absent uuid is bound as text; let the server take the type from the column
        credentials.setProperty("stringtype", "unspecified");
    }

    /**
     * Starts or reaches the database and brings it to the program's state.
     * Where the launcher did so before in this process, only its address is taken over.
     *
     * @throws StartupRefusedException when it cannot be reached, is newer than the program, or a migration fails
     */
    public static Database open() {
        Path dataDir = Path.of(Setting.DATA_DIR.get());
        Database database = Setting.DB_URL.find()
                .map(url -> new Database(url, Setting.DB_USER.find().orElse("concierge"),
                        Setting.DB_PASSWORD.find().orElse(""), null))
                .orElseGet(() -> {
                    EmbeddedDatabase embedded = EmbeddedDatabase.start(dataDir);
                    return new Database(embedded.url(), "postgres", "postgres", embedded);
                });
        if (Boolean.getBoolean(OPENED)) {
            return database;
        }
        try {
            database.reach();
            database.migrate();
            KeyFit.check(database);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public Connection connect() throws SQLException {
        Connection connection = DRIVER.connect(url, credentials);
        if (connection == null) {
            throw new SQLException("Not an address of PostgreSQL: " + url, "08001");
        }
        return connection;
    }

    public String url() {
        return url;
    }

    public String user() {
        return credentials.getProperty("user");
    }

    public String password() {
        return credentials.getProperty("password");
    }

    /** Leaves the address to whoever opens the database later in this process; it need not be checked again. */
    void publish() {
        System.setProperty(Setting.DB_URL.propertyName(), url);
        System.setProperty(Setting.DB_USER.propertyName(), user());
        System.setProperty(Setting.DB_PASSWORD.propertyName(), password());
        System.setProperty(OPENED, "true");
    }

    /** Stops the embedded database; nothing to do for an external one. */
    public void close() {
        if (embedded != null) {
            try {
                embedded.stop();
            } catch (IOException e) {
                throw new IllegalStateException("The embedded database did not stop", e);
            }
        }
    }

    private void reach() {
        try (Connection connection = connect()) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw new StartupRefusedException("The database at " + url + " cannot be reached (" + e.getSQLState()
                    + "): start it, or check CONCIERGE_DB_URL, CONCIERGE_DB_USER and CONCIERGE_DB_PASSWORD.", e);
        }
    }

    private void migrate() {
        Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, user(), password())
                .locations("classpath:db/migration")
                .outOfOrder(false)
                .load();
        try {
            for (MigrationInfo applied : flyway.info().applied()) {
                if (applied.getState() == MigrationState.FUTURE_SUCCESS || applied.getState() == MigrationState.FUTURE_FAILED) {
                    throw new StartupRefusedException("The database is newer than this program (migration "
                            + applied.getVersion() + "): start the newer program, or restore an older back-up.");
                }
            }
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new StartupRefusedException("The database was migrated by another build of this program: "
                    + firstLine(e) + " Start the program that belongs to this database.", e);
        } catch (FlywayException e) {
            throw new StartupRefusedException("A migration of the database failed: " + firstLine(e)
                    + " Nothing of it was kept; mend the cause and start again.", e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
    }
}
