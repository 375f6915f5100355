package jp.concierge.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Builds the index after the start and leads it on, also while nobody asks. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class IndexKeeper {
    private static final Logger LOG = Logger.getLogger("jp.concierge.search");
    private static final long EVERY_MILLIS = 250;
    @Resource
    private TimerService timers;
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;
    @Inject
    private NodeIndex index;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(0, EVERY_MILLIS, new TimerConfig("index of openings", false));
    }

    @Timeout
    void keep() {
        try {
            index.follow();
            index.buildWhereNeeded();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The index could not be led on; tried again at once", e);
        }
    }

    /** An index that is older than this is built anew. */
    @PermitAll
    @Schedule(hour = "*", minute = "17", persistent = false, info = "old changes of openings")
    public void tidy() {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from opening_change where at < now() - interval '1 day'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
