package jp.concierge.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.concierge.hospital.PartnerState;
import jp.concierge.hospital.Partners;
import jp.concierge.shared.Ids;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Secrets;

/** The keys of partners; inside the transaction of a service. */
@ApplicationScoped
class ApiKeys {
    private static final String PREFIX = "icp_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    /** When a key was last used is told to the minute, and not written at every call. */
    private static final Duration FINE = Duration.ofMinutes(1);
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Partners partners;
    @Inject
    private Clock clock;

    static String text() {
        return PREFIX + Ids.secret();
    }

    void add(ApiKey key) {
        em.persist(key);
    }

    /**
     * The key that was shown to us.
     *
     * @throws ApiProblem when it is none, does not hold any more, or its partner is not accepted
     */
    ApiKey require(String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            throw new ApiProblem(ApiProblemKind.UNAUTHORIZED);
        }
        return em.createQuery("select k from ApiKey k where k.hash = :hash", ApiKey.class).setParameter("hash", Secrets.hash(text)).getResultStream().findFirst()
                .filter(key -> key.holds(clock.instant())).filter(key -> partners.get(key.partnerId()).state() == PartnerState.ACCEPTED)
                .orElseThrow(() -> new ApiProblem(ApiProblemKind.UNAUTHORIZED));
    }

    void used(ApiKey key) {
        Instant now = clock.instant();
        em.createNativeQuery("update api_key set used_at = ?1 where id = ?2 and (used_at is null or used_at < ?3)").setParameter(1, Timestamp.from(now)).setParameter(2, key.id())
                .setParameter(3, Timestamp.from(now.minus(FINE))).executeUpdate();
    }

    /** Newest first. */
    List<ApiKey> of(UUID partnerId) {
        return em.createQuery("select k from ApiKey k where k.partnerId = :id order by k.madeAt desc, k.id desc", ApiKey.class).setParameter("id", partnerId).getResultList();
    }

    /** Only of this partner: of another's nothing exists. */
    ApiKey lock(UUID partnerId, String code) {
        return em.createQuery("select k from ApiKey k where k.partnerId = :id and k.code = :code", ApiKey.class).setParameter("id", partnerId).setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(() -> new NotFoundException("key"));
    }
}
