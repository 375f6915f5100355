package jp.concierge.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Walks the chain and keeps what it found, in the database and as a line of the log, which an intruder of the database cannot change. */
@ApplicationScoped
class AuditVerifier {
    private static final Logger LOG = Logger.getLogger("jp.concierge.audit");
    /** An entry waits a few seconds in normal times; after this long something is wrong. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    @Inject
    private AuditChain chain;
    @Inject
    private Steps steps;
    @Inject
    private Clock clock;

    /** Outside of a transaction: the walk may take long. */
    ChainVerification verify(String actorLabel) {
        Instant started = clock.instant();
        ChainFindings findings = chain.walk(steps.anchor().orElse(null), PATIENCE);
        AuditCheck check = new AuditCheck(actorLabel, findings, started, clock.instant());
        steps.keep(check);
        LOG.log(findings.problemCount() == 0 ? Level.INFO : Level.SEVERE, "Audit chain verified up to link {0} ({1}): {2} problems",
                new Object[] {Long.toString(findings.head().sequence()), shortened(findings.head().hash()), findings.problemCount()});
        return check.result();
    }

    /** The nightly walk; another node or a person may have done it already. */
    void verifyUnlessDoneWithin(Duration span) {
        if (steps.lastEnd().filter(end -> end.isAfter(clock.instant().minus(span))).isEmpty()) {
            verify("");
        }
    }

    private static String shortened(byte[] hash) {
        StringBuilder hex = new StringBuilder();
        for (int i = Math.max(0, hash.length - 8); i < hash.length; i++) {
            hex.append(String.format("%02x", hash[i]));
        }
        return hex.toString();
    }

    /** The parts that need a transaction. */
    @ApplicationScoped
    static class Steps {
        @Inject
        private AuditRepository entries;
        @Inject
        private AuditTrail trail;

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public Optional<AuditChain.Head> anchor() {
            return entries.lastWholeCheck().map(AuditCheck::head);
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public Optional<Instant> lastEnd() {
            return entries.lastCheck().map(check -> check.result().endedAt());
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public void keep(AuditCheck check) {
            entries.add(check);
            trail.record(AuditAction.CHAIN_CHECKED, "audit", check.id(), "entries", Long.toString(check.result().entries()),
                    "problems", Integer.toString(check.result().problemCount()));
        }
    }
}
