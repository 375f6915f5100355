package jp.concierge.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.concierge.shared.Secrets;

/** Lets a call that is repeated by its name happen once. What was refused did nothing, and is not remembered. */
@ApplicationScoped
class ApiReplays {
    private static final Duration KEPT = Duration.ofHours(24);
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Clock clock;

    /** @throws ApiProblem when another call of this key had the same name */
    ApiAnswer once(ApiKey key, ApiCall call, Supplier<ApiAnswer> act) {
        if (call.repeatKey() == null) {
            return act.get();
        }
        byte[] name = Secrets.hash(call.repeatKey());
        queueUp(key.id(), name);
        Optional<ApiReplay> earlier = em.createQuery("select r from ApiReplay r where r.apiKeyId = :key and r.repeatHash = :name and r.at > :since", ApiReplay.class).setParameter("key", key.id())
                .setParameter("name", name).setParameter("since", since()).getResultStream().findFirst();
        if (earlier.isPresent()) {
            return earlier.filter(replay -> replay.isOf(call.hash())).orElseThrow(() -> new ApiProblem(ApiProblemKind.REPEAT_DIFFERS)).answer();
        }
        em.createQuery("delete from ApiReplay r where r.apiKeyId = :key and r.repeatHash = :name").setParameter("key", key.id()).setParameter("name", name).executeUpdate();
        ApiAnswer answer = act.get();
        em.persist(new ApiReplay(key.id(), name, call.hash(), answer, clock.instant()));
        return answer;
    }

    /** Makes those who send the same call at the same time wait for each other until the transaction ends. */
    private void queueUp(UUID key, byte[] name) {
        long number = ByteBuffer.wrap(name).getLong() ^ key.getMostSignificantBits() ^ key.getLeastSignificantBits();
        em.createNativeQuery("select pg_advisory_xact_lock(?)").setParameter(1, number).getResultList();
    }

    int forgetOld() {
        return em.createQuery("delete from ApiReplay r where r.at <= :since").setParameter("since", since()).executeUpdate();
    }

    private Instant since() {
        return clock.instant().minus(KEPT);
    }
}
