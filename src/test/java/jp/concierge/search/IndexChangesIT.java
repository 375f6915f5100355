package jp.concierge.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import jp.concierge.support.Eventually;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.NewOpenings;
import jp.concierge.support.container.NewPartners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an index does with changes that it cannot simply take in: nothing withdrawn is found, and what stays is found again. */
@ContainerTest
class IndexChangesIT {
    private static final Duration BUILT = Duration.ofSeconds(60);
    @Inject
    private NewPartners partners;
    @Inject
    private NewOpenings made;
    @Inject
    private JobSearch search;
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;
    private String withdrawn;
    private String changed;
    private String other;

    @BeforeEach
    void openings() throws Exception {
        NewPartners.Ready partner = partners.ready();
        withdrawn = made.published(partner);
        changed = made.published(partner);
        other = made.published(partner);
        Eventually.isTrue("all are found", BUILT, () -> isFound(withdrawn) && isFound(changed) && isFound(other));
    }

    @Test
    void of_far_too_many_changes_the_withdrawn_opening_is_gone_at_once() throws SQLException {
        inOne("update opening set life = 'PAUSED' where code = '" + withdrawn + "'", "update opening set confirmed_at = confirmed_at + interval '1 second' where code = '" + changed + "'",
                "perform openings_changed(array(select gen_random_uuid() from generate_series(1, 20001)))");
        assertFalse(isFound(withdrawn));
        assertTrue(isFound(other), "what did not change stays");
        Eventually.isTrue("what changed is found again", BUILT, () -> isFound(changed));
        assertFalse(isFound(withdrawn));
    }

    @Test
    void an_index_that_cannot_know_what_changed_answers_no_more() throws SQLException {
        inOne("update opening set life = 'PAUSED' where code = '" + withdrawn + "'", "delete from opening_change where number = (select openings_from from publication)");
        assertFalse(isFound(withdrawn));
        Eventually.isTrue("the next index finds what stays", BUILT, () -> isFound(changed) && isFound(other));
        assertFalse(isFound(withdrawn));
    }

    private boolean isFound(String code) {
        return search.find(JobQuery.ALL.withText(code)).filter(page -> page.hits().stream().anyMatch(hit -> hit.code().equals(code))).isPresent();
    }

    private void inOne(String... statements) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin " + String.join("; ", statements) + "; end $$");
        }
    }
}
