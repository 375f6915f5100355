package jp.concierge.shared.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** The number that grows with every change of what the public pages say, on whichever node it was made (table {@code publication}). */
@ApplicationScoped
public class Publication {
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;
    @Inject
    private Event<PublicationMoved> moved;
    private volatile long seen;

    /** How often the public pages have changed, and when they did last. */
    public record State(long number, Instant changedAt) {
    }

    /** Asks the database; before a number that is new to this node is given back, everybody has been told of it. */
    public State state() {
        State state = read();
        long number = state.number();
        if (number != seen) {
            // told before it counts as seen: who sees it as known must find the copies gone
            moved.fire(new PublicationMoved(number));
            seen = number;
        }
        return state;
    }

    private State read() {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number, changed_at from publication")) {
            row.next();
            return new State(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
