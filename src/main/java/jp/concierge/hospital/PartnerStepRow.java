package jp.concierge.hospital;

import java.time.Instant;

/** A step of a partner's history. */
public record PartnerStepRow(Instant at, PartnerStepKind kind, boolean ours, String actor, String note) {
    @Override
    public String toString() {
        return "PartnerStepRow[" + kind + "]";
    }
}
