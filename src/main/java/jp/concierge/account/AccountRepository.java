package jp.concierge.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Role;

@ApplicationScoped
class AccountRepository {
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Vault vault;

    void add(Account account) {
        em.persist(account);
        em.flush();
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
                .setParameter("successes", List.of(SignInOutcome.SIGNED_IN, SignInOutcome.SIGNED_IN_BY_RECOVERY_CODE)).getSingleResult() > 0;
    }

    /** Ends every live session and half-made sign-in of an account. */
    void endSessions(UUID accountId, UUID exceptSession, Instant now) {
        em.createQuery("select s from SignInSession s where s.account.id = :account and s.endedAt is null", SignInSession.class)
                .setParameter("account", accountId).getResultStream().filter(session -> !session.id().equals(exceptSession)).forEach(session -> session.end(now));
    }

    /** Active accounts that may administer; locked, so that no two administrators can remove each other at once. */
    List<Account> lockAdministrators() {
        em.createNativeQuery("select pg_advisory_xact_lock(7001, 1)").getSingleResult();
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
}
