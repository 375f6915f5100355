package jp.concierge.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.web.Texts;

/** The second factors of accounts: the authenticator app and the recovery codes on paper. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SecondFactors {
    private static final Duration DRAFT_LIFE = Duration.ofMinutes(30);
    @PersistenceContext
    private EntityManager em;
    @Inject
    private AuditTrail audit;
    @Inject
    private Event<SecurityChanged> changed;
    @Inject
    private Texts texts;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    boolean isEnrolled(UUID accountId) {
        return credentials(accountId, true, LockModeType.NONE).findFirst().isPresent();
    }

    Optional<Instant> enrolledAt(UUID accountId) {
        return credentials(accountId, true, LockModeType.NONE).findFirst().map(TotpCredential::confirmedAt);
    }

    long recoveryCodesLeft(UUID accountId) {
        return em.createQuery("select count(c) from RecoveryCode c where c.accountId = :account and c.usedAt is null", Long.class)
                .setParameter("account", accountId).getSingleResult();
    }

    /** Begins to set up an authenticator app; a draft that is younger than half an hour is kept, so that reloading shows the same code. */
    void draft(UUID accountId) {
        List<TotpCredential> drafts = credentials(accountId, false, LockModeType.NONE).toList();
        if (drafts.stream().noneMatch(this::isFresh)) {
            drafts.forEach(em::remove);
            em.persist(new TotpCredential(accountId, Totp.newSecret(), clock.instant(), vault));
        }
    }

    Optional<FactorDraft> draftOf(Account account) {
        return credentials(account.id(), false, LockModeType.NONE).filter(this::isFresh).findFirst().map(draft -> {
            String secret = draft.secret(vault);
            String name = account.label() == null ? account.code() : account.label();
            return new FactorDraft(Totp.uri(texts.get("account.issuer"), name, secret), secret);
        });
    }

    void dropDraft(UUID accountId) {
        credentials(accountId, false, LockModeType.NONE).toList().forEach(em::remove);
    }

    /**
     * The first right code makes the draft the factor in use, in place of an older one, with new recovery codes.
     *
     * @return the recovery codes, shown once and never again; empty when the code was wrong
     */
    Optional<List<String>> confirm(Account account, String code) {
        Optional<TotpCredential> draft = credentials(account.id(), false, LockModeType.PESSIMISTIC_WRITE).filter(this::isFresh).findFirst();
        Instant now = clock.instant();
        if (draft.isEmpty() || !draft.get().accept(code, now, Totp.SKEW, vault)) {
            return Optional.empty();
        }
        credentials(account.id(), true, LockModeType.PESSIMISTIC_WRITE).toList().forEach(em::remove);
        em.flush();
        draft.get().confirm(now);
        audit.record(account.id(), account.label(), AuditAction.SECOND_FACTOR_CHANGED, "account", account.id(), "change", "ENROLLED");
        changed.fire(new SecurityChanged(account.id(), SecurityChange.FACTOR_ENROLLED));
        return Optional.of(newRecoveryCodes(account.id()));
    }

    /** @return empty when the code was wrong or used before */
    Optional<SignInOutcome> accept(Account account, String typed) {
        Instant now = clock.instant();
        if (RecoveryCode.looksLikeOne(typed)) {
            Optional<RecoveryCode> code = em.createQuery("select c from RecoveryCode c where c.accountId = :account and c.codeHash = :hash and c.usedAt is null", RecoveryCode.class)
                    .setParameter("account", account.id()).setParameter("hash", RecoveryCode.hash(account.id(), typed))
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
            code.ifPresent(found -> {
                found.use(now);
                changed.fire(new SecurityChanged(account.id(), SecurityChange.RECOVERY_CODE_USED));
            });
            return code.map(found -> SignInOutcome.SIGNED_IN_BY_RECOVERY_CODE);
        }
        return credentials(account.id(), true, LockModeType.PESSIMISTIC_WRITE).findFirst()
                .filter(credential -> credential.accept(typed, now, Demonstration.stepsAhead(account), vault)).map(credential -> SignInOutcome.SIGNED_IN);
    }

    /** Replaces all recovery codes; the answer is the only time they are seen. */
    List<String> newRecoveryCodes(UUID accountId) {
        em.createQuery("delete from RecoveryCode c where c.accountId = :account").setParameter("account", accountId).executeUpdate();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RecoveryCode.COUNT; i++) {
            String code = RecoveryCode.make();
            em.persist(new RecoveryCode(accountId, code));
            codes.add(code);
        }
        return codes;
    }

    /** Removes the second factor altogether: app, recovery codes and drafts. */
    void remove(UUID accountId) {
        em.createQuery("delete from RecoveryCode c where c.accountId = :account").setParameter("account", accountId).executeUpdate();
        em.createQuery("delete from TotpCredential c where c.accountId = :account").setParameter("account", accountId).executeUpdate();
    }

    /** Gives a demonstration account a secret that everybody knows. Refused for real accounts, and outside of the demonstration. */
    void installKnown(Account account, String secret) {
        if (!Demonstration.isRunning() || !account.isDemonstration()) {
            throw new IllegalStateException("only for demonstration accounts while the demonstration runs");
        }
        TotpCredential credential = new TotpCredential(account.id(), secret, clock.instant(), vault);
        credential.confirm(clock.instant());
        em.persist(credential);
    }

    String demonstrationCode(Account account) {
        return credentials(account.id(), true, LockModeType.NONE).findFirst()
                .map(credential -> Demonstration.nextCode(account, credential.secret(vault), credential.lastStep(), clock.instant())).orElse(null);
    }

    private boolean isFresh(TotpCredential draft) {
        return draft.createdAt().plus(DRAFT_LIFE).isAfter(clock.instant());
    }

    private java.util.stream.Stream<TotpCredential> credentials(UUID accountId, boolean confirmed, LockModeType lock) {
        return em.createQuery("select c from TotpCredential c where c.accountId = :account and c.confirmedAt is " + (confirmed ? "not null" : "null")
                + " order by c.createdAt desc", TotpCredential.class).setParameter("account", accountId).setLockMode(lock).getResultList().stream();
    }
}
