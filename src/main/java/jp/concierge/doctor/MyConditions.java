package jp.concierge.doctor;

import java.time.Instant;
import java.util.List;

/** The doctor's own wishes, for editing. */
public record MyConditions(long version, Wishes wishes, Instant changedAt, List<RevisionRow> revisions) {
}
