package jp.concierge.bootstrap;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * What the server's pool takes its connections from. The launcher has opened the database already and left its address
 * in the system properties; started without launcher (as the container tests do), the first connection opens it.
 */
public class ConciergeDataSource implements DataSource {
    private static Database database;

    @Override
    public Connection getConnection() throws SQLException {
        return database().connect();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private static synchronized Database database() throws SQLException {
        if (database == null) {
            try {
                database = Database.open();
            } catch (RuntimeException e) {
                throw new SQLException(e.getMessage(), e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "database-stop"));
        }
        return database;
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the pool's own log is used
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the driver's connectTimeout holds
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("jp.concierge");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("not a wrapper");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
