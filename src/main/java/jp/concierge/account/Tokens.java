package jp.concierge.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;

/** Issues, looks at and spends the links of accounts. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Tokens {
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** A new link; open links of the same account and purpose stop working. */
    LinkSecret issue(UUID accountId, TokenPurpose purpose, String payload) {
        withdraw(accountId, purpose);
        return add(accountId, purpose, payload, null);
    }

    /** A link that brings an address back; older ones keep working, for they bring back older addresses. */
    LinkSecret issueUndo(UUID accountId, String address, byte[] fingerprint) {
        return add(accountId, TokenPurpose.UNDO_ADDRESS, address, fingerprint);
    }

    private LinkSecret add(UUID accountId, TokenPurpose purpose, String payload, byte[] reserved) {
        String secret = Ids.secret();
        AccountToken token = new AccountToken(accountId, purpose, secret, payload, clock.instant(), vault);
        if (reserved != null) {
            token.reserve(reserved);
        }
        em.persist(token);
        return new LinkSecret(secret, token.expiresAt());
    }

    /** Ends the open links of an account (null: of nobody) for a purpose. */
    void withdraw(UUID accountId, TokenPurpose purpose) {
        open(accountId, purpose).forEach(token -> token.withdraw(clock.instant()));
    }

    List<AccountToken> open(UUID accountId, TokenPurpose purpose) {
        String whose = accountId == null ? "t.accountId is null" : "t.accountId = :account";
        var query = em.createQuery("select t from AccountToken t where " + whose
                + " and t.purpose = :purpose and t.usedAt is null and t.withdrawnAt is null and t.expiresAt > :now order by t.createdAt", AccountToken.class)
                .setParameter("purpose", purpose).setParameter("now", clock.instant());
        if (accountId != null) {
            query.setParameter("account", accountId);
        }
        return query.getResultList();
    }

    /** The account to which an address still belongs although it was given up, because it can be brought back. */
    Optional<UUID> holderOf(byte[] emailFingerprint) {
        return em.createQuery("select t.accountId from AccountToken t where t.givenUpEmail = :email and t.usedAt is null"
                + " and t.withdrawnAt is null and t.expiresAt > :now", UUID.class)
                .setParameter("email", emailFingerprint).setParameter("now", clock.instant()).getResultStream().findFirst();
    }

    TokenState look(String secret, Set<TokenPurpose> purposes) {
        return find(secret, purposes, LockModeType.NONE).map(token -> token.state(clock.instant())).orElse(TokenState.UNKNOWN);
    }

    Optional<AccountToken> find(String secret, Set<TokenPurpose> purposes) {
        return find(secret, purposes, LockModeType.NONE);
    }

    /**
     * Spends a link; of two at once one wins.
     *
     * @throws BusinessRuleException {@code error.token.used}, {@code error.token.expired} or {@code error.token.unknown}
     */
    AccountToken spend(String secret, TokenPurpose purpose) {
        AccountToken token = find(secret, Set.of(purpose), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new BusinessRuleException("error.token.unknown"));
        Instant now = clock.instant();
        switch (token.state(now)) {
            case USED -> throw new BusinessRuleException("error.token.used");
            case OPEN -> token.use(now);
            default -> throw new BusinessRuleException("error.token.expired");
        }
        return token;
    }

    private Optional<AccountToken> find(String secret, Set<TokenPurpose> purposes, LockModeType lock) {
        if (secret == null || !secret.matches("[A-Za-z0-9_-]{43}")) {
            return Optional.empty();
        }
        return em.createQuery("select t from AccountToken t where t.secretHash = :hash", AccountToken.class)
                .setParameter("hash", SignInSession.hash(secret)).setLockMode(lock)
                .getResultStream().filter(token -> purposes.contains(token.purpose())).findFirst();
    }
}
