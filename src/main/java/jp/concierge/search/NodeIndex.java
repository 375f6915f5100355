package jp.concierge.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import jp.concierge.opening.OpeningFeed;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.registry.Towns;
import jp.concierge.shared.config.Setting;
import jp.concierge.shared.persistence.PublicationMoved;
import jp.concierge.shared.web.Texts;

/**
 * The index of this node and how it keeps up: built from the database, then led on by the numbered changes. Any node reads the same changes in
 * the same order, so all of them agree. A request first learns the number of the publication, and with a new one the index is led on before
 * anything is answered; so nothing withdrawn is ever found, on any node.
 */
@ApplicationScoped
public class NodeIndex {
    private static final Logger LOG = Logger.getLogger("jp.concierge.search");
    /** Beyond this it is quicker to build anew. */
    private static final int MANY = 20_000;
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;
    @Inject
    private OpeningFeed feed;
    @Inject
    private ReferenceTables reference;
    @Inject
    private Towns towns;
    @Inject
    private NearPlaces places;
    @Inject
    private Texts texts;
    @Inject
    private JobCard card;
    @Inject
    private Clock clock;
    private final IndexFolder folder = new IndexFolder(Path.of(Setting.DATA_DIR.get()).resolve("search"));
    private volatile JobIndex index;
    /** Counts the reasons to build anew; the index that answers was built for one of them. */
    private volatile int wanted = 1;
    private volatile int built;
    private volatile Duration lastBuild = Duration.ZERO;

    /** Index and moment that belong together; empty while there is no index yet. */
    Optional<JobIndex> index() {
        return Optional.ofNullable(index);
    }

    /** How long the last building took. */
    Duration lastBuild() {
        return lastBuild;
    }

    /** The index holds every change that is committed now. */
    public boolean isUpToDate() {
        JobIndex present = index;
        return present != null && built == wanted && present.snapshot().number() >= number();
    }

    /** Openings that this node finds. */
    public long size() {
        return index == null ? 0 : index.snapshot().total();
    }

    /** Name of a municipality; "" for a code that nobody knows, and while there is no index. */
    public String townName(String code) {
        JobIndex present = index;
        return present == null ? "" : present.snapshot().atlas().town(code).map(Towns.Town::name).orElse("");
    }

    void on(@Observes PublicationMoved moved) {
        follow();
    }

    /**
     * Takes in what has changed. When that is far too much, all of it goes at once, and what is still shown comes back with the next index.
     * An index of which nobody knows what is wrong with it answers no more.
     */
    synchronized void follow() {
        JobIndex present = index;
        if (present == null) {
            return;
        }
        Snapshot moment = present.snapshot();
        long number = number();
        Instant hiddenBefore = feed.hiddenBefore();
        LocalDate today = LocalDate.now(clock);
        if (number == moment.number() && hiddenBefore.equals(moment.hiddenBefore()) && today.equals(moment.day())) {
            return;
        }
        Optional<Set<UUID>> changes = changes(moment.number(), number);
        if (changes.isEmpty()) {
            LOG.warning("What has changed since the index was built is not known any more");
            giveUp(present);
            return;
        }
        Set<UUID> changed = changes.get();
        boolean anything = changed.remove(null);
        boolean far = changed.size() > MANY;
        List<OpeningFeed.Entry> shown = far ? List.of() : feed.some(changed);
        if (anything || far || hiddenBefore.isBefore(moment.hiddenBefore())) {
            wanted++;
        }
        try {
            present.change(changed, shown, number, hiddenBefore, today);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The index is broken and will be built anew", e);
            giveUp(present);
        }
    }

    private void giveUp(JobIndex broken) {
        wanted++;
        index = null;
        close(broken);
    }

    private static void close(JobIndex over) {
        try {
            over.close();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "An index could not be closed; its folder will be thrown away", e);
        }
    }

    /** Empty when something is not known any more, or the database is an older one; with null in it when anything may have changed. */
    private Optional<Set<UUID>> changes(long after, long until) {
        Set<UUID> ids = new LinkedHashSet<>();
        long rows = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select opening_id from opening_change where number > ? and number <= ?")) {
            statement.setLong(1, after);
            statement.setLong(2, until);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows++;
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows == until - after ? Optional.of(ids) : Optional.empty();
    }

    /** Builds the index where there is none, where following is not enough, or where most of it is thrown away; the old one answers meanwhile. */
    void buildWhereNeeded() {
        JobIndex old = index;
        if (built == wanted && !old.isWasteful()) {
            return;
        }
        int reason = wanted;
        long began = System.nanoTime();
        try {
            long number = number();
            Instant hiddenBefore = feed.hiddenBefore();
            LocalDate today = LocalDate.now(clock);
            Atlas atlas = new Atlas(reference, towns);
            JobText text = new JobText(reference, texts, Lexicon.read());
            JobIndex fresh = new JobIndex(folder.next(), atlas, text, new JobWords(text, reference, atlas), card);
            fresh.build(feed, number, hiddenBefore, today);
            synchronized (this) {
                index = fresh;
                built = reason;
            }
            places.forget();
            lastBuild = Duration.ofNanos(System.nanoTime() - began);
            LOG.info(() -> "The index of " + fresh.snapshot().total() + " openings was built in " + lastBuild.toMillis() + " ms");
            follow();
            if (old != null) {
                close(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long number() {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement("select openings_from from publication");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        try {
            if (index != null) {
                close(index);
            }
            folder.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The index could not be closed; its folder will be thrown away", e);
        }
    }
}
