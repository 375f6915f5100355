package jp.concierge.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import jp.concierge.shared.crypto.Vault;

/**
 * Links committed entries into the chain and walks it. Entries commit out of the order of their numbers, so the order of
 * the chain is that of sealing: whatever is committed and waits is linked, and a later look finds what came late.
 */
@ApplicationScoped
class AuditChain {
    static final int BATCH = 500;
    private static final int WALK = 2_000;
    private static final String ENTRY_COLUMNS = "e.id, e.at, e.actor_id, e.actor_label, e.actor_role, e.address, e.action, e.subject_type, e.subject_id, e.detail, e.proof";
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** The last link of the chain; sequence 0 before the first. */
    record Head(long sequence, byte[] hash) {
    }

    /**
     * Links up to {@link #BATCH} waiting entries; whoever does not get the lock of the head leaves it to the node that has it.
     *
     * @return how many were linked
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int link() {
        try (Connection connection = database.getConnection()) {
            Head head = head(connection, " for update skip locked");
            return head == null ? 0 : link(connection, head);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit chain cannot be continued", e);
        }
    }

    private int link(Connection connection, Head head) throws SQLException {
        Timestamp now = Timestamp.from(clock.instant());
        Head last = head;
        int linked = 0;
        try (PreparedStatement waiting = connection.prepareStatement("select p.entry_id, e.proof from audit_pending p join audit_entry e on e.id = p.entry_id order by p.entry_id limit " + BATCH);
                PreparedStatement insert = connection.prepareStatement("insert into audit_link (sequence, entry_id, previous_hash, hash, linked_at) values (?, ?, ?, ?, ?)");
                PreparedStatement done = connection.prepareStatement("delete from audit_pending where entry_id = ?");
                ResultSet rows = waiting.executeQuery()) {
            while (rows.next()) {
                long entry = rows.getLong(1);
                long sequence = last.sequence() + 1;
                byte[] hash = linkHash(sequence, last.hash(), entry, rows.getBytes(2));
                insert.setLong(1, sequence);
                insert.setLong(2, entry);
                insert.setBytes(3, last.hash());
                insert.setBytes(4, hash);
                insert.setTimestamp(5, now);
                insert.addBatch();
                done.setLong(1, entry);
                done.addBatch();
                last = new Head(sequence, hash);
                linked++;
            }
            if (linked > 0) {
                insert.executeBatch();
                done.executeBatch();
                moveHead(connection, last);
            }
        }
        return linked;
    }

    private static void moveHead(Connection connection, Head head) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update audit_chain_head set sequence = ?, hash = ? where id = 1")) {
            update.setLong(1, head.sequence());
            update.setBytes(2, head.hash());
            update.executeUpdate();
        }
    }

    /**
     * Walks the chain from its first link to its present end and tells everything that does not fit.
     *
     * @param anchor what an earlier walk found at the end; its link must still be the same; null when there was none
     * @param patience how long an entry may wait for its link
     */
    ChainFindings walk(Head anchor, Duration patience) {
        try (Connection connection = database.getConnection()) {
            Head head = head(connection, "");
            ChainFindings findings = new ChainFindings(head == null ? new Head(0, new byte[0]) : head);
            Head last = new Head(0, new byte[0]);
            boolean more = true;
            while (more) {
                Head before = last;
                last = walk(connection, before, findings, anchor);
                more = last.sequence() > before.sequence();
            }
            if (last.sequence() < findings.head().sequence() || last.sequence() == findings.head().sequence() && !Arrays.equals(last.hash(), findings.head().hash())
                    || anchor != null && anchor.sequence() > findings.head().sequence()) {
                findings.add(ChainProblem.Kind.CHAIN_CUT, null, last.sequence() + 1);
            }
            findUnlinked(connection, clock.instant().minus(patience), findings);
            return findings;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit chain cannot be read", e);
        }
    }

    private Head walk(Connection connection, Head from, ChainFindings findings, Head anchor) throws SQLException {
        Head last = from;
        try (PreparedStatement links = connection.prepareStatement("select l.sequence, l.entry_id, l.previous_hash, l.hash, " + ENTRY_COLUMNS
                + " from audit_link l left join audit_entry e on e.id = l.entry_id where l.sequence > ? and l.sequence <= ? order by l.sequence limit " + WALK)) {
            links.setLong(1, from.sequence());
            links.setLong(2, findings.head().sequence());
            try (ResultSet row = links.executeQuery()) {
                while (row.next()) {
                    last = check(row, last, findings, anchor);
                }
            }
        }
        return last;
    }

    private Head check(ResultSet row, Head before, ChainFindings findings, Head anchor) throws SQLException {
        long sequence = row.getLong(1);
        long entry = row.getLong(2);
        byte[] previousHash = row.getBytes(3);
        byte[] hash = row.getBytes(4);
        for (long missing = before.sequence() + 1; missing < sequence; missing++) {
            findings.add(ChainProblem.Kind.LINK_DELETED, null, missing);
        }
        boolean follows = sequence > before.sequence() + 1 || Arrays.equals(previousHash, before.hash());
        boolean sameAsBefore = anchor == null || anchor.sequence() != sequence || Arrays.equals(anchor.hash(), hash);
        row.getLong(5);
        if (row.wasNull()) {
            findings.add(ChainProblem.Kind.ENTRY_DELETED, entry, sequence);
        } else {
            findings.countEntry();
            byte[] proof = row.getBytes(15);
            if (!Arrays.equals(proof, vault.fingerprint(Canonical.of(entry(row, 5))))) {
                findings.add(ChainProblem.Kind.ENTRY_ALTERED, entry, sequence);
            } else if (!Arrays.equals(hash, linkHash(sequence, previousHash, entry, proof)) || !follows || !sameAsBefore) {
                findings.add(ChainProblem.Kind.LINK_ALTERED, entry, sequence);
            }
        }
        return new Head(sequence, hash);
    }

    private void findUnlinked(Connection connection, Instant latest, ChainFindings findings) throws SQLException {
        try (PreparedStatement unlinked = connection.prepareStatement("select e.id, p.entry_id is not null from audit_entry e left join audit_pending p on p.entry_id = e.id"
                + " where not exists (select 1 from audit_link l where l.entry_id = e.id) and (p.entry_id is null or e.at < ?)"
                + " union all select p.entry_id, null from audit_pending p where not exists (select 1 from audit_entry e where e.id = p.entry_id) order by 1")) {
            unlinked.setTimestamp(1, Timestamp.from(latest));
            try (ResultSet row = unlinked.executeQuery()) {
                while (row.next()) {
                    boolean waits = row.getBoolean(2);
                    findings.add(row.wasNull() ? ChainProblem.Kind.ENTRY_DELETED : waits ? ChainProblem.Kind.ENTRY_WAITS : ChainProblem.Kind.ENTRY_NOT_LINKED,
                            row.getLong(1), null);
                }
            }
        }
    }

    private byte[] linkHash(long sequence, byte[] previousHash, long entry, byte[] proof) {
        return vault.fingerprint(Canonical.ofLink(sequence, previousHash, entry, proof));
    }

    private static Head head(Connection connection, String lock) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select sequence, hash from audit_chain_head where id = 1" + lock); ResultSet row = query.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getBytes(2)) : null;
        }
    }

    private static AuditRow entry(ResultSet row, int first) throws SQLException {
        return new AuditRow(row.getLong(first), row.getTimestamp(first + 1).toInstant(), row.getObject(first + 2, UUID.class), row.getString(first + 3),
                row.getString(first + 4), row.getString(first + 5), action(row.getString(first + 6)), row.getString(first + 7),
                row.getObject(first + 8, UUID.class), row.getString(first + 9));
    }

    /** A word that is no action (any more) makes the proof fail instead of the walk. */
    private static AuditAction action(String name) {
        return Arrays.stream(AuditAction.values()).filter(a -> a.name().equals(name)).findFirst().orElse(null);
    }
}
