package jp.concierge.doctor;

import java.time.Instant;
import jp.concierge.audit.AuditAction;

/**
 * Somebody saw or handled the doctor's record, as the doctor may know it.
 *
 * @param who what the person was called on that day; "" for the system
 * @param role roles of the actor, separated by commas
 * @param reason why a record was opened by somebody who is not in charge; else null
 */
public record WhoKnowsRow(Instant at, String who, String role, AuditAction action, String reason) {
}
