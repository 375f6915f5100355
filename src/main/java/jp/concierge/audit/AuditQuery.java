package jp.concierge.audit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which entries are wanted; null means any.
 *
 * @param from first day, in Japan
 * @param to last day, included
 * @param actor part of what the actor was called
 * @param role one role, or {@code SYSTEM}, or {@code ANYONE}
 * @param address network address, or its beginning
 */
public record AuditQuery(LocalDate from, LocalDate to, String actor, UUID actorId, String role, AuditAction action, String subjectType, UUID subjectId, String address) {
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null, null, null, null);
}
