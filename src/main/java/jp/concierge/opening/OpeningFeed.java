package jp.concierge.opening;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The public openings for an index that is built from them and follows them. Hands out only what anybody may read. */
@ApplicationScoped
public class OpeningFeed {
    private static final int AT_ONCE = 2000;
    private static final String SHOWN = "select o.id, o.code, t.terms, o.published_at, o.confirmed_at, i.municipality, i.latitude, i.longitude from opening o"
            + " join opening_terms t on t.opening_id = o.id and t.number = o.number join partner p on p.id = o.partner_id and p.state = 'ACCEPTED'"
            + " join facility f on f.id = t.facility_id and not f.labour_dispute left join institution i on i.id = f.institution_id"
            + " where o.life = 'PUBLISHED' and o.confirmed_at >= ? and t.listing <> 'UNLISTED' and ";
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;
    @Inject
    private OpeningReader reader;

    /**
     * A public opening.
     *
     * @param terms as anybody may read them
     * @param municipality of the register, or null; null too where the name is hidden
     * @param latitude of the institution, NaN when nobody knows it or the name is hidden: a distance would betray the place
     */
    public record Entry(UUID id, String code, Terms terms, boolean nameHidden, Instant publishedAt, Instant confirmedAt, String municipality, double latitude, double longitude) {
    }

    /** Openings confirmed before this are not shown now. */
    public Instant hiddenBefore() {
        return reader.hidden();
    }

    /** A public opening as it was read: to open it takes longer than to read it, so that many may be opened at once. What is not for all eyes stays inside. */
    public static final class Unopened {
        private final UUID id;
        private final String code;
        private final String terms;
        private final Instant publishedAt;
        private final Instant confirmedAt;
        private final String municipality;
        private final double latitude;
        private final double longitude;

        private Unopened(ResultSet row) throws SQLException {
            boolean placed = row.getObject(7) != null;
            id = row.getObject(1, UUID.class);
            code = row.getString(2);
            terms = row.getString(3);
            publishedAt = row.getObject(4, OffsetDateTime.class).toInstant();
            confirmedAt = row.getObject(5, OffsetDateTime.class).toInstant();
            municipality = row.getString(6);
            latitude = placed ? row.getDouble(7) : Double.NaN;
            longitude = placed ? row.getDouble(8) : Double.NaN;
        }

        public UUID id() {
            return id;
        }

        public Entry open() {
            Terms all = Terms.of(terms);
            boolean hidden = all.is(TermField.LISTING, "NAME_HIDDEN");
            return new Entry(id, code, all.publicly(), hidden, publishedAt, confirmedAt, hidden ? null : municipality, hidden ? Double.NaN : latitude, hidden ? Double.NaN : longitude);
        }
    }

    /** All that are shown now, in the order of their ids, in portions. */
    public void all(Consumer<List<Unopened>> taker) {
        UUID last = new UUID(0, 0);
        List<Unopened> some;
        do {
            UUID from = last;
            // said of both tables: the database does not conclude it, and would read the terms from the beginning each time
            some = read("o.id > ? and t.opening_id > ? order by o.id limit " + AT_ONCE, statement -> {
                statement.setObject(2, from);
                statement.setObject(3, from);
            });
            taker.accept(some);
            last = some.isEmpty() ? last : some.get(some.size() - 1).id();
        } while (some.size() == AT_ONCE);
    }

    /** Those of them that are shown now. */
    public List<Entry> some(Collection<UUID> ids) {
        return read("o.id = any (?)", statement -> statement.setArray(2, statement.getConnection().createArrayOf("uuid", ids.toArray()))).stream().map(Unopened::open).toList();
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<Unopened> read(String which, Binding binding) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(SHOWN + which)) {
            statement.setObject(1, OffsetDateTime.ofInstant(hiddenBefore(), ZoneOffset.UTC));
            binding.bind(statement);
            List<Unopened> openings = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    openings.add(new Unopened(row));
                }
            }
            return openings;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
