package jp.concierge.bootstrap.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.concierge.hospital.FacilityDetail;
import jp.concierge.hospital.RefusalGround;
import jp.concierge.opening.OpeningCounter;
import jp.concierge.opening.OpeningDeskService;
import jp.concierge.opening.OpeningService;
import jp.concierge.opening.PublishedOpenings;
import jp.concierge.opening.TermField;
import jp.concierge.shared.config.JapanClock;
import jp.concierge.shared.security.Role;

/** About 300 openings of the demonstration's partners, in all states. */
@ApplicationScoped
public class OpeningsDemo {
    /** What becomes of them, in turns; most are simply published. */
    private static final String[] ENDS = {"SHOWN", "SHOWN", "SHOWN", "SUBMITTED", "SHOWN", "SHOWN", "WRITING", "SHOWN", "FILLED", "SHOWN", "SHOWN", "ASKED", "SHOWN", "PAUSED", "SHOWN", "STALE", "SHOWN",
        "WITHDRAWN", "SHOWN", "REVISED", "SHOWN", "SHOWN", "CLOSED", "SHOWN", "HIDDEN", "SHOWN", "SHOWN", "REFUSED", "SHOWN", "SHOWN", "STOPPED", "SHOWN", "REVISING", "SHOWN"};
    private static final int PER_SITE = 11;
    private static final long DAY = 24;
    @Inject
    private HospitalsDemo hospitals;
    @Inject
    private OpeningService openings;
    @Inject
    private OpeningDeskService desk;
    @Inject
    private OpeningCounter counter;
    @Inject
    private PublishedOpenings shown;
    @Inject
    private ShortlistsDemo shortlists;
    @Inject
    private PeopleDemo people;
    @Inject
    private Actors actors;

    public void make() {
        int n = 0;
        for (HospitalsDemo.Site site : hospitals.ready()) {
            for (int i = 0; i < PER_SITE; i++) {
                make(n++, site);
            }
        }
        shortlists.makeSearches();
    }

    private void make(int n, HospitalsDemo.Site site) {
        String end = ENDS[n % ENDS.length];
        long hours = begun(n, end);
        String[] code = new String[1];
        member(hours, site, () -> {
            List<FacilityDetail> places = openings.sites();
            FacilityDetail place = places.get(n % places.size());
            Map<TermField, String> typed = OpeningWordsDemo.typed(n, place.code(), place.facts().name());
            if (end.equals("WRITING")) {
                typed.keySet().removeIf(field -> field.ordinal() > TermField.WORKPLACE_CHANGE.ordinal() + n % 40);
            }
            code[0] = openings.begin(typed);
        });
        if (end.equals("WRITING")) {
            return;
        }
        member(hours - 1, site, () -> openings.submit(code[0], version(code[0])));
        switch (end) {
            case "SUBMITTED" -> { }
            case "ASKED" -> saeki(hours - 20, () -> desk.askForChanges(code[0], desk.get(code[0]).version(), Map.of(TermField.DUTIES_CHANGE, "変更の範囲を、命じることのありうる業務がわかるように書いてください。",
                    TermField.BASE_PAY, "上限の額も書いてください。")));
            case "REFUSED" -> saeki(hours - 20, () -> desk.refuse(code[0], desk.get(code[0]).version(), RefusalGround.GROSSLY_UNSUITABLE_CONDITIONS,
                    "同じ地域の同じ科とくらべて、賃金が著しく低くなっています。条件を見直していただけましたら、もう一度お出しください。"));
            default -> published(n, site, end, hours, code[0]);
        }
    }

    private void published(int n, HospitalsDemo.Site site, String end, long hours, String code) {
        saeki(hours - 26, () -> desk.accept(code, desk.get(code).version()));
        views(n, end, code);
        shortlists.make(n, code);
        switch (end) {
            case "FILLED", "CLOSED" -> member(5 * DAY + n % 7, site, () -> openings.fill(code));
            case "WITHDRAWN" -> member(3 * DAY, site, () -> openings.withdraw(code));
            case "PAUSED" -> member(2 * DAY, site, () -> openings.pause(code));
            case "STOPPED" -> saeki(DAY, () -> desk.stop(code, desk.get(code).version(), "当直の回数が実際とちがうというお申し出がありました。お確かめのうえ、ご連絡ください。"));
            case "REVISED", "REVISING" -> revised(n, site, end, hours, code);
            case "STALE", "HIDDEN" -> { }
            default -> {
                if (hours > 28 * DAY) {
                    member((n % 20 + 1) * DAY, site, () -> openings.confirm(code));
                }
            }
        }
        if (end.equals("CLOSED")) {
            saeki(DAY, () -> desk.close(code, desk.get(code).version()));
        }
    }

    /** Pay goes up after a while, accepted or still with the reviewer. */
    private void revised(int n, HospitalsDemo.Site site, String end, long hours, String code) {
        member(hours - 40, site, () -> {
            Map<TermField, String> typed = new java.util.EnumMap<>(openings.get(code).terms().values());
            typed.put(TermField.PAY_MAX, Long.toString(Long.parseLong(typed.get(TermField.PAY_MAX)) * 21 / 20 / 1000 * 1000));
            typed.put(TermField.TEAM, "常勤" + (4 + n % 3) + "名、来春に1名が加わります");
            openings.save(code, version(code), typed);
            openings.submit(code, version(code));
        });
        if (end.equals("REVISED")) {
            saeki(hours - 60, () -> desk.accept(code, desk.get(code).version()));
        }
    }

    private void views(int n, String end, String code) {
        int views = end.equals("HIDDEN") ? 3 : 8 + n * 13 % 90 + (n % 3 == 0 ? 30 : 0);
        for (int i = 0; i < views; i++) {
            counter.viewed(code);
        }
        JapanClock.shifted(Duration.ofDays(-2), counter::write);
        if (end.equals("SHOWN") && n % 3 == 0) {
            for (int i = 0; i < n % 10; i++) {
                actors.asVisitor(() -> shown.asked(code));
            }
        }
    }

    /** Hours ago at which the writing begins; those who wait came lately. */
    private static long begun(int n, String end) {
        return switch (end) {
            case "SUBMITTED", "ASKED", "REFUSED" -> 22 + n % 4 * DAY;
            case "WRITING" -> 2 + n % 9 * DAY;
            case "STALE" -> (31 + n % 12) * DAY;
            case "HIDDEN" -> (48 + n % 9) * DAY;
            default -> (8 + n * 5 % 80) * DAY;
        };
    }

    private long version(String code) {
        return openings.get(code).version();
    }

    private void member(long hours, HospitalsDemo.Site site, ActingAs.Act act) {
        at(hours, () -> actors.as(Role.PARTNER_ADMIN, site.account(), site.label(), act));
    }

    private void saeki(long hours, ActingAs.Act act) {
        UUID saeki = people.id("saeki@demo.example");
        at(hours, () -> actors.as(Role.CONSULTANT, saeki, "佐伯", act));
    }

    private static void at(long hours, Runnable act) {
        JapanClock.shifted(Duration.ofHours(-Math.max(hours, 0)), act);
    }
}
