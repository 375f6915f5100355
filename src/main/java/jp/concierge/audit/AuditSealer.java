package jp.concierge.audit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Seals the record every two seconds, on every node; the lock of the chain's head lets one at a time do it. Once a night the
 * chain is verified even when nobody asks.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSealer {
    private static final int BATCHES = 40;
    @Inject
    private AuditChain chain;
    @Inject
    private AuditVerifier verifier;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "audit sealer")
    void seal() {
        int batches = 0;
        while (batches < BATCHES && chain.link() == AuditChain.BATCH) {
            batches++;
        }
    }

    @Schedule(hour = "4", minute = "10", timezone = "Asia/Tokyo", persistent = false, info = "audit verification")
    void verifyAtNight() {
        verifier.verifyUnlessDoneWithin(Duration.ofHours(12));
    }
}
