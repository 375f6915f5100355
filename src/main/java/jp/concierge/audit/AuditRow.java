package jp.concierge.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One entry of the record, as it is read and as it is proven.
 *
 * @param number in the order of writing; numbers of acts that were rolled back are missing
 * @param actorId account of the actor; null for visitors and the system
 * @param actorLabel what the actor was called on that day; "" for doctors, visitors and the system
 * @param actorRole roles separated by commas, or {@code SYSTEM}, or {@code ANYONE} for a visitor
 * @param address network address of the request; "" for the system
 * @param subjectId null when the subject is a whole list
 * @param detail pairs {@code name=value} separated by "; "
 */
public record AuditRow(long number, Instant at, UUID actorId, String actorLabel, String actorRole, String address, AuditAction action,
        String subjectType, UUID subjectId, String detail) {
    private static final String SEPARATOR = "; ";

    /** Joins pairs of name and value; what separates pairs is taken out of the values. */
    static String join(String... pairs) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            String value = pairs[i + 1] == null ? "" : pairs[i + 1].replaceAll("[;\\p{Cntrl}\\s]+", " ").strip();
            joined.append(joined.length() == 0 ? "" : SEPARATOR).append(pairs[i]).append('=').append(value);
        }
        return joined.toString();
    }

    /** The pairs of the detail in their order. */
    public Map<String, String> details() {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : detail.split(SEPARATOR)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return pairs;
    }
}
