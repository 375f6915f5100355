package jp.concierge.hospital;

import java.time.Instant;

/**
 * A partner in the list.
 *
 * @param prefecture code
 * @param waitingSince since when it waits for us; null when it does not
 * @param checksLeft how many points of the verification are not passed
 */
public record PartnerRow(String code, String name, String legalName, String prefecture, SiteKind kind, PartnerState state, Instant appliedAt, Instant waitingSince, int checksLeft,
        java.util.Set<PartnerLack> lacks) {
}
