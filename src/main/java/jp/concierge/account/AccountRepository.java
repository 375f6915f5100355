package jp.concierge.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Role;

@ApplicationScoped
class AccountRepository {
    private static final List<SignInOutcome> SUCCESSES = List.of(SignInOutcome.SIGNED_IN, SignInOutcome.SIGNED_IN_BY_RECOVERY_CODE);
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Vault vault;

    void add(Account account) {
        em.persist(account);
        em.flush();
    }

    void lock(EmailAddress email) {
        em.createNativeQuery("select pg_advisory_xact_lock(?)").setParameter(1, ByteBuffer.wrap(Account.fingerprint(email, vault)).getLong()).getResultList();
    }

    Optional<Account> find(UUID id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    Optional<Account> find(EmailAddress email) {
        return em.createQuery("select a from Account a where a.emailFingerprint = :fingerprint", Account.class)
                .setParameter("fingerprint", Account.fingerprint(email, vault)).getResultStream().findFirst();
    }

    void add(SignInSession session) {
        em.persist(session);
    }

    Optional<SignInSession> findSession(String secret) {
        return em.createQuery("select s from SignInSession s join fetch s.account where s.secretHash = :hash", SignInSession.class)
                .setParameter("hash", SignInSession.hash(secret)).getResultStream().findFirst();
    }

    void add(SignInEvent event) {
        em.persist(event);
    }

    boolean hasSignedInFrom(byte[] emailFingerprint, String address, Instant since) {
        return em.createQuery("select count(e) from SignInEvent e, Account a where e.accountId = a.id and a.emailFingerprint = :email"
                + " and e.address = :address and e.at > :since and e.outcome in :successes", Long.class)
                .setParameter("email", emailFingerprint).setParameter("address", address).setParameter("since", since)
                .setParameter("successes", SUCCESSES).getSingleResult() > 0;
    }

    /** Ends every live session and half-made sign-in of an account. */
    void endSessions(UUID accountId, UUID exceptSession, Instant now) {
        em.createQuery("select s from SignInSession s where s.account.id = :account and s.endedAt is null", SignInSession.class)
                .setParameter("account", accountId).getResultStream().filter(session -> !session.id().equals(exceptSession)).forEach(session -> session.end(now));
    }

    /** Like {@link #administrators}, and until the end of the transaction nobody else changes who they are. */
    List<Account> lockAdministrators() {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(7001, 1)) locked").getResultList();
        return administrators();
    }

    /** Accounts in use that may administer. */
    List<Account> administrators() {
        return em.createQuery("select a from Account a where :role member of a.roles and a.state = :state", Account.class)
                .setParameter("role", Role.ADMIN).setParameter("state", AccountState.ACTIVE).getResultStream().filter(Account::isUsable).toList();
    }

    /** Sessions, history and links of an emptied account name addresses and browsers; they go with it. */
    void forgetHistory(UUID accountId) {
        em.flush();
        em.createQuery("delete from SignInEvent e where e.accountId = :account").setParameter("account", accountId).executeUpdate();
        em.createQuery("delete from SignInSession s where s.account.id = :account").setParameter("account", accountId).executeUpdate();
        em.createQuery("delete from AccountToken t where t.accountId = :account").setParameter("account", accountId).executeUpdate();
    }

    List<SignInSession> openSessions(UUID accountId) {
        return em.createQuery("select s from SignInSession s join fetch s.account where s.account.id = :account and s.endedAt is null order by s.lastSeenAt desc", SignInSession.class)
                .setParameter("account", accountId).getResultList();
    }

    /** The session goes on as one that was proven by a second factor. */
    void withSecondFactor(UUID sessionId) {
        Optional.ofNullable(sessionId).map(id -> em.find(SignInSession.class, id)).ifPresent(SignInSession::proveSecondFactor);
    }

    Page<SignInEventRow> history(UUID accountId, PageRequest page) {
        long total = em.createQuery("select count(e) from SignInEvent e where e.accountId = :account", Long.class).setParameter("account", accountId).getSingleResult();
        List<SignInEventRow> rows = em.createQuery("select new jp.concierge.account.SignInEventRow(e.at, e.outcome, e.address, e.browser) from SignInEvent e"
                + " where e.accountId = :account order by e.at desc, e.id desc", SignInEventRow.class).setParameter("account", accountId)
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return new Page<>(rows, total, page.number(), page.size());
    }

    Optional<Account> findByCode(String code) {
        return em.createQuery("select a from Account a where a.code = :code", Account.class).setParameter("code", code).getResultStream().findFirst();
    }

    /** @param email fingerprint of the address that was looked for; empty when the words are no address */
    Page<Account> members(MemberQuery query, byte[] email, PageRequest page) {
        String where = " from Account a where a.id in (select b.id from Account b join b.roles r where r in :roles)"
                + (query.state() == null ? " and a.state <> jp.concierge.account.AccountState.ERASED" : " and a.state = :state")
                + (query.words().isEmpty() ? "" : " and (lower(a.label) like :label escape '!' or a.emailFingerprint = :email)");
        String direction = page.descending() ? " desc" : " asc";
        String order = switch (page.sort() == null ? "label" : page.sort()) {
            case "state" -> "a.state" + direction + ", a.label";
            case "created" -> "a.createdAt" + direction;
            default -> "a.label" + direction;
        };
        TypedQuery<Long> count = filter(em.createQuery("select count(a)" + where, Long.class), query, email);
        TypedQuery<Account> rows = filter(em.createQuery("select a" + where + " order by " + order + ", a.id", Account.class), query, email);
        return new Page<>(rows.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList(), count.getSingleResult(), page.number(), page.size());
    }

    private static <T> TypedQuery<T> filter(TypedQuery<T> jpql, MemberQuery query, byte[] email) {
        jpql.setParameter("roles", query.role() == null ? Role.STAFF : Set.of(query.role()));
        if (query.state() != null) {
            jpql.setParameter("state", query.state());
        }
        if (!query.words().isEmpty()) {
            jpql.setParameter("label", "%" + query.words().toLowerCase(java.util.Locale.ROOT).replaceAll("([!%_])", "!$1") + "%").setParameter("email", email);
        }
        return jpql;
    }

    Map<UUID, Instant> lastSignIns(Set<UUID> accountIds) {
        Map<UUID, Instant> last = new HashMap<>();
        if (!accountIds.isEmpty()) {
            em.createQuery("select e.accountId, max(e.at) from SignInEvent e where e.accountId in :accounts and e.outcome in :successes group by e.accountId", Object[].class)
                    .setParameter("accounts", accountIds).setParameter("successes", SUCCESSES).getResultList()
                    .forEach(row -> last.put((UUID) row[0], (Instant) row[1]));
        }
        return last;
    }

    /** Those of the accounts that have a second factor. */
    Set<UUID> enrolled(Set<UUID> accountIds) {
        return accountIds.isEmpty() ? Set.of() : Set.copyOf(em.createQuery("select c.accountId from TotpCredential c where c.accountId in :accounts and c.confirmedAt is not null", UUID.class)
                .setParameter("accounts", accountIds).getResultList());
    }
}
