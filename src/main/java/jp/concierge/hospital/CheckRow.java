package jp.concierge.hospital;

import java.time.Instant;

/**
 * A point of the verification and how it stands.
 *
 * @param done false when nobody looked yet; then the rest says nothing
 */
public record CheckRow(CheckKind kind, boolean done, boolean passed, String note, String by, Instant at) {

    static CheckRow open(CheckKind kind) {
        return new CheckRow(kind, false, false, "", "", null);
    }
}
