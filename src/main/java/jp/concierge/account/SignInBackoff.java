package jp.concierge.account;

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
import java.util.List;
import javax.sql.DataSource;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Throttle;

/**
 * Makes guessing slow: after some free attempts each wrong one doubles the wait, up to a quarter of an hour and never for
 * ever. An attempt is counted before it is checked, so that many at once gain nothing, and a right one is forgiven.
 * Addresses that belong to nobody wait just the same.
 */
@ApplicationScoped
class SignInBackoff {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /**
     * Something that attempts are counted for.
     *
     * @param free wrong attempts in a row before the first wait
     */
    record Subject(String name, int free) {
        /** One account from one network: where the owner mistypes, and where one attacker guesses. */
        static Subject pair(String email, String address) {
            return new Subject("pair:" + email + "|" + Throttle.network(address), 5);
        }

        /** One account from everywhere; does not bind places where the owner signed in lately, so that others cannot lock them out. */
        static Subject account(String email) {
            return new Subject("account:" + email, 20);
        }

        /** One network against all accounts; many honest people may share it. */
        static Subject client(String address) {
            return new Subject("client:" + Throttle.network(address), 50);
        }

        /** The second step, and the password asked again from a signed-in person. */
        static Subject proof(java.util.UUID accountId) {
            return new Subject("proof:" + accountId, 5);
        }

        @Override
        public String toString() {
            return "Subject";
        }
    }

    /** Counts an attempt for all subjects, or for none of them when one must wait: then the answer is how long. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Duration begin(List<Subject> subjects) {
        Instant now = now();
        Duration longest = Duration.ZERO;
        try (Connection connection = database.getConnection()) {
            for (Subject subject : subjects) {
                Duration wait = lockAndLook(connection, subject, now);
                longest = wait.compareTo(longest) > 0 ? wait : longest;
            }
            if (longest.isZero()) {
                for (Subject subject : subjects) {
                    count(connection, subject, now);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("backoff cannot be asked", e);
        }
        return longest;
    }

    /** The attempt was right: forgets the wrong ones. Those of a whole network lose only this attempt. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forgive(List<Subject> subjects) {
        try (Connection connection = database.getConnection()) {
            for (Subject subject : subjects) {
                boolean network = subject.name().startsWith("client:");
                String sql = network ? "update sign_in_backoff set failures = greatest(failures - 1, 0), blocked_until = least(blocked_until, ?) where subject = ?"
                        : "update sign_in_backoff set failures = 0, blocked_until = least(blocked_until, ?) where subject = ?";
                try (PreparedStatement update = connection.prepareStatement(sql)) {
                    update.setObject(1, time(now()));
                    update.setBytes(2, key(subject));
                    update.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("backoff cannot be told", e);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int forgetOld() {
        try (Connection connection = database.getConnection(); PreparedStatement delete = connection.prepareStatement("delete from sign_in_backoff where last_at < ?")) {
            delete.setObject(1, time(clock.instant().minus(FORGOTTEN_AFTER)));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("backoff cannot be tidied", e);
        }
    }

    /** How long to wait after so many wrong attempts in a row. */
    static Duration waitAfter(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - free, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Duration lockAndLook(Connection connection, Subject subject, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into sign_in_backoff (subject, failures, last_at, blocked_until) values (?, 0, ?, ?) on conflict do nothing")) {
            insert.setBytes(1, key(subject));
            insert.setObject(2, time(now));
            insert.setObject(3, time(now));
            insert.executeUpdate();
        }
        try (PreparedStatement look = connection.prepareStatement("select blocked_until from sign_in_backoff where subject = ? for update")) {
            look.setBytes(1, key(subject));
            try (ResultSet row = look.executeQuery()) {
                row.next();
                Duration wait = Duration.between(now, row.getObject(1, OffsetDateTime.class).toInstant());
                return wait.isNegative() ? Duration.ZERO : wait;
            }
        }
    }

    private void count(Connection connection, Subject subject, Instant now) throws SQLException {
        int failures;
        try (PreparedStatement update = connection.prepareStatement("update sign_in_backoff set failures = case when last_at < ? then 1 else failures + 1 end, last_at = ? where subject = ? returning failures")) {
            update.setObject(1, time(now.minus(FORGOTTEN_AFTER)));
            update.setObject(2, time(now));
            update.setBytes(3, key(subject));
            try (ResultSet row = update.executeQuery()) {
                row.next();
                failures = row.getInt(1);
            }
        }
        try (PreparedStatement update = connection.prepareStatement("update sign_in_backoff set blocked_until = ? where subject = ?")) {
            update.setObject(1, time(now.plus(waitAfter(failures, subject.free()))));
            update.setBytes(2, key(subject));
            update.executeUpdate();
        }
    }

    /** In the precision of the database, which would round up. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private byte[] key(Subject subject) {
        return vault.fingerprint("backoff", subject.name());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
