package jp.concierge.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import jp.concierge.bootstrap.launcher.DataDirectory;
import jp.concierge.shared.config.Setting;

/** The one database of this process: the external one that is configured, else the embedded one. */
public final class Database implements AutoCloseable {
    /** By this name the sessions of the running program are told from those of its commands. */
    static final String PROGRAM = "concierge";
    private static final String COMMAND = "concierge-command";
    /** Asked directly: the driver manager knows only drivers of its own class loader. */
    private static final org.postgresql.Driver DRIVER = new org.postgresql.Driver();
    private static final String OPENED = "concierge.database.opened";
    private final String url;
    private final Properties credentials = new Properties();
    private final EmbeddedDatabase embedded;

    private Database(String url, String user, String password, String session, EmbeddedDatabase embedded) {
        this.url = url;
        this.embedded = embedded;
        credentials.setProperty("user", user);
        credentials.setProperty("password", password);
        credentials.setProperty("ApplicationName", session);
        credentials.setProperty("connectTimeout", "10");
        // a peer that vanished is noticed
        credentials.setProperty("tcpKeepAlive", "true");
        // an absent uuid is bound as text; let the server take the type from the column
        credentials.setProperty("stringtype", "unspecified");
    }

    /**
     * Starts or reaches the database, brings it to the program's state and proves that the keyset fits. Where the
     * launcher did so before in this process, only its address is taken over.
     *
     * @throws StartupRefusedException when it cannot be reached, is newer than the program, or a migration fails
     */
    public static Database open() {
        boolean openedBefore = Boolean.getBoolean(OPENED);
        Database database = external(PROGRAM).orElseGet(() -> {
            DataDirectory.of(dataDir()).lock();
            return startEmbedded(PROGRAM);
        });
        if (openedBefore) {
            return database;
        }
        try {
            database.reach();
            new Migrations(database).bringUpToDate();
            KeyFit.check(database);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Like {@link #open()} for a command: the database is taken as it is, and an embedded one that the running program
     * has started is shared with it.
     */
    static Database forCommand() {
        Database database = external(COMMAND).orElseGet(() -> {
            DataDirectory data = DataDirectory.of(dataDir());
            if (data.tryLock()) {
                return startEmbedded(COMMAND);
            }
            EmbeddedDatabase.Running running = EmbeddedDatabase.running(data.path());
            return new Database(running.url(), EmbeddedDatabase.USER, running.password(), COMMAND, null);
        });
        database.reach();
        return database;
    }

    static Path dataDir() {
        return Path.of(Setting.DATA_DIR.get()).toAbsolutePath().normalize();
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

    /** Stops the embedded database that this process started; nothing to do for another one. */
    @Override
    public void close() {
        if (embedded != null) {
            try {
                embedded.stop();
            } catch (IOException e) {
                throw new IllegalStateException("The embedded database did not stop", e);
            }
        }
    }

    private static Optional<Database> external(String session) {
        return Setting.DB_URL.find().map(url -> new Database(url, Setting.DB_USER.find().orElse("concierge"),
                Setting.DB_PASSWORD.find().orElse(""), session, null));
    }

    private static Database startEmbedded(String session) {
        EmbeddedDatabase embedded = EmbeddedDatabase.start(dataDir());
        return new Database(embedded.url(), EmbeddedDatabase.USER, embedded.password(), session, embedded);
    }

    private void reach() {
        try (Connection connection = connect()) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw new StartupRefusedException("The database at " + url.replaceFirst("\\?.*", "") + " cannot be reached: " + advice(e), e);
        }
    }

    private static String advice(SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000" -> "it refuses the user or the password; check CONCIERGE_DB_USER and CONCIERGE_DB_PASSWORD.";
            case "3D000" -> "it has no database of that name; create it, or check CONCIERGE_DB_URL.";
            case "53300" -> "it has too many clients; end some, or raise its max_connections.";
            case "57P03" -> "it is starting or stopping; try again in a minute.";
            default -> "start it, or check CONCIERGE_DB_URL (" + e.getSQLState() + ").";
        };
    }
}
