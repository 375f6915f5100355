package jp.concierge.shared.security;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.crypto.Vault;

/**
 * Limits how often one client (or one account, one address of mail …) may do something, over all nodes. What was used
 * flows back evenly: with 10 an hour, ten at once are fine, and then one every six minutes.
 *
 * <p>Counts in a transaction of its own, so that what fails afterwards is counted as well. Call it as the first thing of a
 * use case, before the database is touched: later it would need a second connection while holding one.
 */
@ApplicationScoped
public class Throttle {
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;
    @Inject
    private Clock clock;
    @Inject
    private Vault vault;

    /**
     * Counts one use, or refuses.
     *
     * @param name of the limit, e.g. {@code inquiry}
     * @param subject whom it counts for, usually {@code caller.address()}; an IPv6 address stands for its whole /64 network
     * @param times how many at once, and how many in each period
     * @throws BusinessRuleException {@code error.throttled} with the wait in words
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void check(String name, String subject, int times, Duration period) {
        Duration wait = take(name, subject, times, period);
        if (!wait.isZero()) {
            throw new BusinessRuleException(wait.toSeconds() < 60 ? "error.throttled.seconds" : "error.throttled", wait.toSeconds() < 60 ? wait.toSeconds() + 1 : minutes(wait));
        }
    }

    /** Like {@link #check}, for where refusing must not show: false when there was too much. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean allows(String name, String subject, int times, Duration period) {
        return take(name, subject, times, period).isZero();
    }

    /** Forgets limits that are free again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int forgetFree() {
        try (Connection connection = database.getConnection(); PreparedStatement delete = connection.prepareStatement("delete from throttle where empty_at < ?")) {
            delete.setObject(1, time(clock.instant()));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("throttle cannot be tidied", e);
        }
    }

    /** Full minutes, rounded up. */
    public static long minutes(Duration wait) {
        return (wait.toSeconds() + 59) / 60;
    }

    /** The network that stands for a client: an IPv4 address itself, of an IPv6 address the first 64 bits. */
    public static String network(String address) {
        if (!address.matches("[0-9a-fA-F:.%]*:[0-9a-fA-F:.%]*")) {
            return address;
        }
        try {
            byte[] bytes = java.net.InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? java.util.HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (java.net.UnknownHostException e) {
            return address;
        }
    }

    private Duration take(String name, String subject, int times, Duration period) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Duration each = period.dividedBy(times);
        byte[] key = vault.fingerprint("throttle", network(subject));
        String sql = "insert into throttle as t (name, subject, empty_at) values (?, ?, ?) on conflict (name, subject) do update"
                + " set empty_at = greatest(t.empty_at, ?) + ? * interval '1 millisecond'"
                + " where greatest(t.empty_at, ?) + ? * interval '1 millisecond' <= ?";
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement take = connection.prepareStatement(sql)) {
                take.setString(1, name);
                take.setBytes(2, key);
                take.setObject(3, time(now.plus(each)));
                take.setObject(4, time(now));
                take.setLong(5, each.toMillis());
                take.setObject(6, time(now));
                take.setLong(7, each.toMillis());
                take.setObject(8, time(now.plus(period)));
                if (take.executeUpdate() == 1) {
                    return Duration.ZERO;
                }
            }
            try (PreparedStatement look = connection.prepareStatement("select empty_at from throttle where name = ? and subject = ?")) {
                look.setString(1, name);
                look.setBytes(2, key);
                try (ResultSet row = look.executeQuery()) {
                    Instant emptyAt = row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : now;
                    Duration wait = Duration.between(now, emptyAt.plus(each).minus(period));
                    return wait.isNegative() || wait.isZero() ? Duration.ofSeconds(1) : wait;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("throttle cannot be asked", e);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
