package jp.concierge.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The result of walking the chain.
 *
 * @param actorLabel who asked for it; "" when the system did by itself
 * @param entries entries that were in the chain and read
 * @param problemCount all that was found; {@code problems} holds the first hundred
 */
public record ChainVerification(Instant startedAt, Instant endedAt, String actorLabel, long entries, int problemCount, List<ChainProblem> problems) {

    public boolean isWhole() {
        return problemCount == 0;
    }

    /** How long it took, to a tenth of a second. */
    public double seconds() {
        return Math.round(Duration.between(startedAt, endedAt).toMillis() / 100.0) / 10.0;
    }
}
