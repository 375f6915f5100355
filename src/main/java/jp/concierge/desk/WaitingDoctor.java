package jp.concierge.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * A doctor whose promised first contact is owed, without name.
 *
 * @param specialty code
 * @param consultantId null when nobody is in charge
 */
public record WaitingDoctor(String code, String specialty, Instant dueAt, UUID consultantId) {
}
