package jp.concierge.bootstrap.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.concierge.bootstrap.DemoLogins;
import jp.concierge.search.JobQuery;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.security.Role;
import jp.concierge.shortlist.SavedSearchService;
import jp.concierge.shortlist.SearchAlert;
import jp.concierge.shortlist.ShortlistMark;
import jp.concierge.shortlist.ShortlistService;

/** What the demonstration's doctors keep of its openings; the first of them also puts some aside and writes notes. */
@ApplicationScoped
public class ShortlistsDemo {
    private static final int DOCTORS = 30;
    private static final List<String> NOTES = List.of("当直明けが休みかどうか、面談で聞く。", "通勤45分。家族と相談。", "内視鏡の件数を確かめる。\n指導医の人数も。");
    /** Searches by name, and what they look for. */
    private static final Map<String, String> SEARCHES = Map.of("内視鏡を続けられるところ", "q=内視鏡&nights=2", "東京・埼玉で年収1,600万円から", "prefecture=13&prefecture=11&pay=1600");
    @Inject
    private ShortlistService shortlist;
    @Inject
    private SavedSearchService searches;
    @Inject
    private PeopleDemo people;
    @Inject
    private Actors actors;

    /** @param n number of the opening, which is shown at this moment unless it is an unlisted one */
    void make(int n, String code) {
        JapanClock.shifted(Duration.ofHours(-20L - n % 40), () -> {
            for (int i = 0; i < n * 7 % 9; i++) {
                as("doctor" + (2 + (n + i * 3) % DOCTORS) + "@mail.example", () -> mark(code, ShortlistMark.KEPT, ""));
            }
            if (n % 9 == 0 || n % 23 == 4) {
                as(first(), () -> mark(code, n % 9 == 0 ? ShortlistMark.KEPT : ShortlistMark.PUT_ASIDE, n % 2 == 0 ? NOTES.get(n / 18 % NOTES.size()) : ""));
            }
        });
    }

    /** What the first doctor looks for, saved some days ago so that something is new. */
    void makeSearches() {
        JapanClock.shifted(Duration.ofDays(-20), () -> as(first(), () -> SEARCHES.forEach((name, query) ->
                searches.create(name, JobQuery.of(query), query.contains("q=") ? SearchAlert.WEEKLY : SearchAlert.OFF))));
    }

    private static String first() {
        return DemoLogins.all().stream().filter(login -> login.role().equals(Role.Name.DOCTOR)).findFirst().orElseThrow().email();
    }

    private void mark(String code, ShortlistMark mark, String note) {
        try {
            shortlist.mark(code, mark);
            shortlist.note(code, note);
        } catch (NotFoundException unlisted) {
            // only a consultant tells of it
        }
    }

    private void as(String email, ActingAs.Act act) {
        UUID account = people.find(email);
        actors.as(Role.DOCTOR, account, null, act);
    }
}
