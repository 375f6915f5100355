package jp.concierge.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import jp.concierge.shared.Ids;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.security.Role;
import jp.concierge.support.Eventually;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.People;
import org.junit.jupiter.api.Test;

/** The record refuses changes; where somebody with all rights over the database changes it, the chain names what was changed. */
@ContainerTest
class AuditChainIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;
    @Resource
    private ManagedExecutorService threads;
    @Inject
    private AuditService service;
    @Inject
    private Acts acts;
    @Inject
    private People people;

    @Test
    void every_committed_entry_is_linked_within_seconds_and_the_chain_is_whole() throws SQLException {
        UUID subject = Ids.next();
        for (int i = 0; i < 5; i++) {
            acts.act(subject);
        }
        Eventually.isTrue("all linked", PATIENCE, () -> linked(subject) == 5);
        ChainVerification result = verify();
        assertTrue(result.isWhole(), result.toString());
        assertTrue(result.entries() >= 5);
    }

    @Test
    void what_is_rolled_back_leaves_no_entry() throws SQLException {
        UUID subject = Ids.next();
        assertThrows(IllegalStateException.class, () -> acts.actAndFail(subject));
        assertEquals(0, number("select count(*) from audit_entry where subject_id = '" + subject + "'"));
    }

    @Test
    void an_entry_that_commits_later_than_a_higher_number_is_linked_as_well() throws SQLException, InterruptedException, ExecutionException {
        UUID early = Ids.next();
        UUID late = Ids.next();
        CountDownLatch lateLinked = new CountDownLatch(1);
        Future<?> open = threads.submit(() -> acts.actAndWait(early, lateLinked));
        try {
            Eventually.isTrue("the first holds its number", PATIENCE, acts::isWaiting);
            acts.act(late);
            Eventually.isTrue("the second is linked", PATIENCE, () -> linked(late) == 1);
            assertEquals(0, linked(early));
        } finally {
            lateLinked.countDown();
        }
        open.get();
        Eventually.isTrue("the first is linked, too", PATIENCE, () -> linked(early) == 1);
        assertTrue(entry(early) < entry(late));
        assertTrue(number("select sequence from audit_link where entry_id = " + entry(early)) > number("select sequence from audit_link where entry_id = " + entry(late)));
        assertTrue(verify().isWhole());
    }

    @Test
    void the_tables_refuse_every_change() {
        for (String table : List.of("audit_entry", "audit_link", "audit_check")) {
            for (String change : List.of("update " + table + " set " + (table.equals("audit_link") ? "sequence = sequence" : table.equals("audit_check") ? "problems = 0" : "detail = ''"),
                    "delete from " + table, "truncate " + table + " cascade")) {
                SQLException refused = assertThrows(SQLException.class, () -> execute(change), change);
                assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
            }
        }
    }

    @Test
    void an_altered_entry_is_named() throws SQLException {
        UUID subject = linkedSubject();
        long entry = entry(subject);
        superuser("update audit_entry set detail = 'reason=forged' where id = " + entry);
        try {
            assertEquals(List.of(new ChainProblem(ChainProblem.Kind.ENTRY_ALTERED, entry, sequence(entry))), verify().problems());
        } finally {
            superuser("update audit_entry set detail = 'reason=test' where id = " + entry);
        }
        assertTrue(verify().isWhole());
    }

    @Test
    void every_column_of_an_entry_is_covered() throws SQLException {
        long entry = entry(linkedSubject());
        Map<String, String> changes = Map.of("at", "at + interval '1 microsecond'", "actor_id", "'" + Ids.next() + "'", "actor_label", "'somebody'", "actor_role", "'NOBODY'",
                "address", "'192.0.2.9'", "action", "'DELETED'", "subject_type", "'other'", "subject_id", "null", "detail", "''", "proof", "proof || 'x'");
        for (Map.Entry<String, String> change : changes.entrySet()) {
            superuser("create table kept as select * from audit_entry where id = " + entry, "update audit_entry set " + change.getKey() + " = " + change.getValue() + " where id = " + entry);
            try {
                assertEquals(List.of(new ChainProblem(ChainProblem.Kind.ENTRY_ALTERED, entry, sequence(entry))), verify().problems(), change.getKey());
            } finally {
                superuser("update audit_entry e set " + change.getKey() + " = kept." + change.getKey() + " from kept where e.id = kept.id", "drop table kept");
            }
        }
        assertTrue(verify().isWhole());
    }

    @Test
    void a_deleted_entry_is_named() throws SQLException {
        UUID subject = linkedSubject();
        long entry = entry(subject);
        superuser("create table kept as select * from audit_entry where id = " + entry, "alter table audit_link drop constraint audit_link_entry_fk",
                "delete from audit_entry where id = " + entry);
        try {
            assertEquals(List.of(new ChainProblem(ChainProblem.Kind.ENTRY_DELETED, entry, sequence(entry))), verify().problems());
        } finally {
            superuser("alter table audit_entry disable trigger audit_entry_await_link", "insert into audit_entry select * from kept", "drop table kept",
                    "alter table audit_entry enable trigger audit_entry_await_link",
                    "alter table audit_link add constraint audit_link_entry_fk foreign key (entry_id) references audit_entry (id)");
        }
        assertTrue(verify().isWhole());
    }

    @Test
    void a_deleted_link_is_named_with_its_entry() throws SQLException {
        UUID subject = linkedSubject();
        long entry = entry(subject);
        long sequence = sequence(entry);
        linkedSubject();
        superuser("create table kept as select * from audit_link where entry_id = " + entry, "delete from audit_link where entry_id = " + entry);
        try {
            assertEquals(List.of(new ChainProblem(ChainProblem.Kind.LINK_DELETED, null, sequence), new ChainProblem(ChainProblem.Kind.ENTRY_NOT_LINKED, entry, null)), verify().problems());
        } finally {
            superuser("insert into audit_link select * from kept", "drop table kept");
        }
        assertTrue(verify().isWhole());
    }

    @Test
    void two_entries_that_changed_places_are_named() throws SQLException {
        long one = entry(linkedSubject());
        long two = entry(linkedSubject());
        long first = sequence(one);
        long second = sequence(two);
        String swap = "update audit_link set entry_id = %d where sequence = %d";
        superuser("alter table audit_link drop constraint audit_link_entry_unique", String.format(swap, two, first), String.format(swap, one, second));
        try {
            assertEquals(List.of(new ChainProblem(ChainProblem.Kind.LINK_ALTERED, two, first), new ChainProblem(ChainProblem.Kind.LINK_ALTERED, one, second)), verify().problems());
        } finally {
            superuser(String.format(swap, one, first), String.format(swap, two, second), "alter table audit_link add constraint audit_link_entry_unique unique (entry_id)");
        }
        assertTrue(verify().isWhole());
    }

    @Test
    void an_entry_that_the_program_did_not_write_is_named() throws SQLException {
        long forged = number("select nextval('audit_entry_number')");
        execute("insert into audit_entry select " + forged + ", at, actor_id, actor_label, actor_role, address, action, subject_type, subject_id, detail, proof from audit_entry order by id limit 1");
        Eventually.isTrue("linked like any other", PATIENCE, () -> number("select count(*) from audit_link where entry_id = " + forged) == 1);
        assertEquals(List.of(new ChainProblem(ChainProblem.Kind.ENTRY_ALTERED, forged, sequence(forged))), verify().problems());
        mend(forged);
        assertTrue(verify().isWhole());
    }

    @Test
    void an_end_that_was_cut_off_is_noticed() throws SQLException {
        linkedSubject();
        whileNobodySeals(() -> {
            superuser("create table kept as select * from audit_chain_head", "update audit_chain_head set sequence = sequence + 1");
            try {
                assertEquals(ChainProblem.Kind.CHAIN_CUT, verify().problems().get(0).kind());
            } finally {
                superuser("update audit_chain_head set sequence = kept.sequence, hash = kept.hash from kept", "drop table kept");
            }
        });
        assertTrue(verify().isWhole());
    }

    @Test
    void an_entry_that_nobody_links_is_told_after_some_minutes() throws SQLException {
        UUID subject = Ids.next();
        whileNobodySeals(() -> {
            acts.act(subject);
            long entry = entry(subject);
            assertTrue(verify().isWhole(), "some seconds are no reason to worry");
            superuser("update audit_entry set at = at - interval '10 minutes' where id = " + entry);
            try {
                assertEquals(List.of(new ChainProblem(ChainProblem.Kind.ENTRY_WAITS, entry, null)), verify().problems());
            } finally {
                superuser("update audit_entry set at = at + interval '10 minutes' where id = " + entry);
            }
        });
        Eventually.isTrue("linked in the end", PATIENCE, () -> linked(subject) == 1);
        assertTrue(verify().isWhole());
    }

    @Test
    void reading_and_verifying_the_record_is_itself_recorded_and_only_for_those_who_answer_for_it() throws SQLException {
        People.Person admin = people.person(Role.ADMIN);
        UUID subject = linkedSubject();
        assertEquals(1, people.by(admin, () -> service.listForSubject(subject, PageRequest.of(1))).total());
        people.as(admin, service::verify);
        assertEquals(1, number("select count(*) from audit_entry where actor_id = '" + admin.accountId() + "' and action = 'VIEWED' and subject_type = 'audit'"));
        assertEquals(1, number("select count(*) from audit_entry where actor_id = '" + admin.accountId() + "' and action = 'CHAIN_CHECKED'"));
        for (Role role : Role.values()) {
            if (role != Role.ADMIN && role != Role.PLACEMENT_MANAGER) {
                People.Person other = people.person(role);
                assertThrows(EJBAccessException.class, () -> people.as(other, service::verify), role.name());
                assertThrows(EJBAccessException.class, () -> people.as(other, () -> service.list(AuditQuery.ALL, PageRequest.of(1))), role.name());
                assertThrows(EJBAccessException.class, () -> people.as(other, () -> service.export(AuditQuery.ALL)), role.name());
            }
        }
    }

    @Test
    void the_search_finds_by_each_of_its_fields() {
        People.Person admin = people.person(Role.ADMIN);
        UUID subject = Ids.next();
        people.as(admin, () -> acts.act(subject));
        List<AuditQuery> finding = List.of(query(subject, "職員", null, null, null, null), query(subject, null, admin.accountId(), null, null, null),
                query(subject, null, null, "ADMIN", null, null), query(subject, null, null, null, AuditAction.VIEWED, null), query(subject, null, null, null, null, "127.0."));
        for (AuditQuery query : finding) {
            assertEquals(1, people.by(admin, () -> service.list(query, PageRequest.of(1))).total(), query.toString());
        }
        List<AuditQuery> missing = List.of(query(subject, "%", null, null, null, null), query(subject, null, Ids.next(), null, null, null),
                query(subject, null, null, "PARTNER_ADMIN", null, null), query(subject, null, null, null, AuditAction.DELETED, null), query(subject, null, null, null, null, "10."));
        for (AuditQuery query : missing) {
            assertEquals(0, people.by(admin, () -> service.list(query, PageRequest.of(1))).total(), query.toString());
        }
        AuditRow row = people.by(admin, () -> service.export(query(subject, null, null, null, null, null))).get(0);
        assertEquals("職員", row.actorLabel());
        assertEquals("test", row.details().get("reason"));
    }

    private static AuditQuery query(UUID subject, String actor, UUID actorId, String role, AuditAction action, String address) {
        return new AuditQuery(null, null, actor, actorId, role, action, "test", subject, address);
    }

    private ChainVerification verify() {
        return people.by(people.person(Role.ADMIN), service::verify);
    }

    /** A subject with one entry that stands in the chain. */
    private UUID linkedSubject() {
        UUID subject = Ids.next();
        acts.act(subject);
        Eventually.isTrue("linked", PATIENCE, () -> linked(subject) == 1);
        return subject;
    }

    private long linked(UUID subject) throws SQLException {
        return number("select count(*) from audit_link l join audit_entry e on e.id = l.entry_id where e.subject_id = '" + subject + "'");
    }

    private long entry(UUID subject) throws SQLException {
        return number("select id from audit_entry where subject_id = '" + subject + "'");
    }

    private long sequence(long entry) throws SQLException {
        return number("select sequence from audit_link where entry_id = " + entry);
    }

    /** Gives a forged entry the proof and link it would have had, so that the other tests find a whole chain. */
    private void mend(long forged) throws SQLException {
        String later = "select entry_id from audit_link where sequence >= (select sequence from audit_link where entry_id = " + forged + ")";
        whileNobodySeals(() -> superuser("create table kept as " + later,
                "update audit_chain_head h set sequence = l.sequence, hash = l.hash from audit_link l where l.sequence = (select sequence - 1 from audit_link where entry_id = " + forged + ")",
                "delete from audit_link where entry_id in (select entry_id from kept)", "delete from audit_entry where id = " + forged,
                "insert into audit_pending select entry_id from kept where entry_id <> " + forged, "drop table kept"));
        Eventually.isTrue("linked anew", PATIENCE, () -> number("select count(*) from audit_pending") == 0);
    }

    /** Holds a lock on the head that lets it be changed but not be taken for sealing. */
    private void whileNobodySeals(Step step) throws SQLException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Future<?> holder = threads.submit(() -> acts.holdHead(held, done));
        try {
            held.await();
            step.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            done.countDown();
        }
        Eventually.isTrue("released", PATIENCE, holder::isDone);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What an intruder with all rights over the database could do. */
    private void superuser(String... statements) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String table : List.of("audit_entry", "audit_link", "audit_check")) {
                statement.execute("alter table " + table + " disable trigger " + table + "_append_only");
            }
            try {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } finally {
                for (String table : List.of("audit_entry", "audit_link", "audit_check")) {
                    statement.execute("alter table " + table + " enable trigger " + table + "_append_only");
                }
            }
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(string(sql));
    }

    private String string(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql); ResultSet row = statement.executeQuery()) {
            assertTrue(row.next(), sql);
            assertFalse(row.getString(1) == null);
            return row.getString(1);
        }
    }

    /** Code that may fail with the database. */
    @FunctionalInterface
    public interface Step {
        void run() throws SQLException;
    }

    /** Writes entries as a feature would. */
    @ApplicationScoped
    public static class Acts {
        @Inject
        private AuditTrail trail;
        @Resource(lookup = "java:app/jdbc/concierge")
        private DataSource database;
        private volatile boolean waiting;

        @Transactional
        public void act(UUID subject) {
            trail.record(AuditAction.VIEWED, "test", subject, "reason", "test");
        }

        @Transactional
        public void actAndFail(UUID subject) {
            trail.record(AuditAction.VIEWED, "test", subject);
            throw new IllegalStateException("the act fails");
        }

        @jakarta.enterprise.context.control.ActivateRequestContext
        @Transactional
        public void actAndWait(UUID subject, CountDownLatch other) {
            trail.record(AuditAction.VIEWED, "test", subject);
            waiting = true;
            try {
                other.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        public boolean isWaiting() {
            return waiting;
        }

        @Transactional
        public void holdHead(CountDownLatch held, CountDownLatch done) {
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("select id from audit_chain_head for key share");
                held.countDown();
                done.await();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
