package jp.concierge.shared.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConditionalGetTest {
    private static final Instant MODIFIED = Instant.parse("2026-04-01T00:00:00Z");
    private static final String TAG = "W/\"b-1\"";

    @Test
    void the_tag_decides_where_one_is_sent() {
        assertTrue(ConditionalGet.isFresh(TAG, TAG, null, MODIFIED));
        assertTrue(ConditionalGet.isFresh("\"other\", \"b-1\"", TAG, null, MODIFIED));
        assertTrue(ConditionalGet.isFresh("W/\"b-1-gzip\"", TAG, null, MODIFIED));
        assertTrue(ConditionalGet.isFresh("*", TAG, null, MODIFIED));
        assertFalse(ConditionalGet.isFresh("W/\"b-2\"", TAG, "Wed, 01 Apr 2026 00:00:00 GMT", MODIFIED));
    }

    @Test
    void else_the_time_decides() {
        assertTrue(ConditionalGet.isFresh(null, TAG, "Wed, 01 Apr 2026 00:00:00 GMT", MODIFIED));
        assertFalse(ConditionalGet.isFresh(null, TAG, "Tue, 31 Mar 2026 23:59:59 GMT", MODIFIED));
        assertFalse(ConditionalGet.isFresh(null, TAG, "yesterday", MODIFIED));
        assertFalse(ConditionalGet.isFresh(null, TAG, null, MODIFIED));
    }
}
