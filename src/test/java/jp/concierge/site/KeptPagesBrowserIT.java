package jp.concierge.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import jp.concierge.shared.security.Role;
import jp.concierge.support.browser.Fetched;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.World;
import org.junit.jupiter.api.Test;

/** Public pages are kept rendered, and yet never older than the database. */
class KeptPagesBrowserIT {
    private static final String[] PATHS = {"/", "/services/ikyoku", "/hospitals", "/guides", "/voices", "/legal/fees", "/sitemap.xml"};

    @Test
    void a_copy_that_is_still_good_is_not_sent_again() {
        for (String path : PATHS) {
            Fetched first = Fetched.get(path);
            assertEquals("public, no-cache", first.header("Cache-Control"), path);
            String tag = first.header("ETag");
            assertTrue(tag.startsWith("W/\""), path + " " + tag);
            Fetched again = Fetched.get(path, "If-None-Match", "\"old\", " + tag);
            assertEquals(304, again.status(), path);
            assertEquals(0, again.answer().body().length, path);
            assertEquals(tag, again.header("ETag"), path);
            assertEquals(200, Fetched.get(path, "If-None-Match", "\"old\"").status(), path);
            assertEquals(304, Fetched.get(path, "If-Modified-Since", first.header("Last-Modified")).status(), path);
            assertEquals(200, Fetched.get(path, "If-Modified-Since", "Wed, 01 Apr 2026 00:00:00 GMT").status(), path);
            assertEquals(200, Fetched.get(path, "If-Modified-Since", "yesterday").status(), path);
            assertEquals(200, Fetched.get(path, "If-None-Match", "\"old\"", "If-Modified-Since", first.header("Last-Modified")).status(), path + ": the tag decides");
        }
    }

    @Test
    void rendering_again_gives_the_same_page() {
        // a query is no part of what is kept
        assertEquals(Fetched.get("/services/conditions").header("ETag"), Fetched.get("/services/conditions?from=mail").header("ETag"));
    }

    @Test
    void what_another_node_changes_in_the_database_is_shown_by_the_very_next_answer() throws SQLException {
        String before = Fetched.get("/").text();
        Fetched kept = Fetched.get("/hospitals");
        assertFalse(before.contains("03-9999-0001"));
        try (Connection other = World.get().database()) {
            String old = set(other, "PHONE", "03-9999-0001");
            try {
                assertTrue(Fetched.get("/").text().contains("03-9999-0001"));
                Fetched changed = Fetched.get("/hospitals", "If-None-Match", kept.header("ETag"));
                assertEquals(200, changed.status());
                assertNotEquals(kept.header("ETag"), changed.header("ETag"));
            } finally {
                set(other, "PHONE", old);
            }
        }
        assertEquals(before, Fetched.get("/").text());
        assertEquals(304, Fetched.get("/hospitals", "If-None-Match", kept.header("ETag")).status());
    }

    @Test
    void what_is_not_committed_is_not_shown() throws SQLException {
        Fetched kept = Fetched.get("/");
        try (Connection other = World.get().database()) {
            other.setAutoCommit(false);
            set(other, "PHONE", "03-9999-0002");
            assertEquals(kept.header("ETag"), Fetched.get("/").header("ETag"));
            other.rollback();
        }
        assertEquals(kept.header("ETag"), Fetched.get("/").header("ETag"));
    }

    @Test
    void somebody_who_is_signed_in_leaves_nothing_behind_for_others() {
        String cookie = "s=" + SignIn.cookie(Role.DOCTOR);
        assertEquals("no-store", Fetched.get("/", "Cookie", cookie).header("Cache-Control"));
        assertTrue(Fetched.get("/", "Cookie", cookie).header("ETag").isEmpty());
    }

    /** @return the value before */
    private static String set(Connection database, String code, String value) throws SQLException {
        String old;
        try (PreparedStatement select = database.prepareStatement("select value from operator_setting where code = ? order by id desc limit 1")) {
            select.setString(1, code);
            try (var row = select.executeQuery()) {
                assertTrue(row.next());
                old = row.getString(1);
            }
        }
        try (PreparedStatement insert = database.prepareStatement("insert into operator_setting (code, value, changed_at, changed_by_label) values (?, ?, now(), '')")) {
            insert.setString(1, code);
            insert.setString(2, value);
            insert.executeUpdate();
        }
        return old;
    }
}
