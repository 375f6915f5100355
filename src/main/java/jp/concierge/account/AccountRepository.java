package jp.concierge.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.crypto.Vault;

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
}
