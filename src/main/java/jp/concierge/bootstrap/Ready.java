package jp.concierge.bootstrap;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import jp.concierge.notification.Outbox;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether this node can do its work now: it reaches the database, the database is as the program needs it, mail goes out. */
@ApplicationScoped
public class Ready {
    /** A mail that waits longer for a sender than this means that nobody sends. */
    private static final Duration OUTBOX_LIMIT = Duration.ofMinutes(10);
    private static final int PATIENCE_SECONDS = 3;
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;
    @Inject
    private Outbox outbox;
    private volatile String version;

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> HealthCheckResponse.named("database").status(reachable()).build();
    }

    @Produces
    @Readiness
    HealthCheck migrations() {
        return () -> HealthCheckResponse.named("migrations").status(asAtStart()).build();
    }

    @Produces
    @Readiness
    HealthCheck outbox() {
        return () -> HealthCheckResponse.named("outbox").status(mailGoesOut()).build();
    }

    private boolean reachable() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The start has proven that the database fits the program; a newer program may have migrated it since. */
    private boolean asAtStart() {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet row = statement.executeQuery("select coalesce(bool_and(success), false), max(installed_rank)::text from " + Migrations.HISTORY)) {
                row.next();
                if (version == null) {
                    version = row.getString(2);
                }
                return row.getBoolean(1) && row.getString(2).equals(version);
            }
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean mailGoesOut() {
        try {
            return outbox.lateness().compareTo(OUTBOX_LIMIT) <= 0;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
