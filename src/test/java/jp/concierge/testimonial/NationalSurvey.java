package jp.concierge.testimonial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.concierge.reference.Department;
import jp.concierge.reference.PhysicianCounts;
import jp.concierge.reference.Prefecture;
import jp.concierge.reference.Region;
import jp.concierge.reference.Specialty;
import jp.concierge.reference.Subspecialty;
import jp.concierge.reference.University;

/** The tables of facts as the migrations fill them, and the assumptions in force, for tests without a database. */
final class NationalSurvey {
    static final CellAssumptions ASSUMED = new CellAssumptions(20, new int[] {8, 18, 18, 18, 15}, 40, new int[] {20, 70}, new int[] {50, 15, 5}, new int[] {40, 20, 15, 5, 5},
            new int[] {12, 20, 25, 25, 5}, 300);
    private static final String COUNTS = sql("V0080__physician_count.sql");
    private static final String REFERENCE = sql("V0005__reference.sql");

    private NationalSurvey() {
    }

    static PhysicianCounts counts() {
        List<Department> departments = rows(COUNTS, "\\('([a-z_]+)', '([^']+)', '([a-z_]+)', (null|'[a-z_]+'), (\\d+), \\d+\\)")
                .stream().map(m -> new Department(m.group(1), m.group(2), m.group(3), m.group(4).equals("null") ? null : m.group(4).replace("'", ""), Integer.parseInt(m.group(5)))).toList();
        Map<String, Integer> prefectures = rows(COUNTS, "\\('(\\d\\d)', (\\d+)\\)").stream().collect(Collectors.toMap(m -> m.group(1), m -> Integer.valueOf(m.group(2))));
        Map<String, Region> regions = prefectures().stream().collect(Collectors.toMap(Prefecture::code, Prefecture::region));
        return new PhysicianCounts(departments, prefectures, regions);
    }

    static TextLint lint() {
        return new TextLint(rows(REFERENCE, "\\('(MS\\d+)', '([^']+)', '(\\d\\d)', '([^']*)'\\)").stream()
                .map(m -> new University(m.group(1), m.group(2), m.group(3), m.group(4).isEmpty() ? List.of() : List.of(m.group(4).split("\\|")))).toList(), prefectures(),
                rows(REFERENCE, "\\('([a-z_]+)', '([^']+)', \\d+\\)").stream().map(m -> new Specialty(m.group(1), m.group(2))).toList(),
                rows(REFERENCE, "\\('([a-z_]+)', '([^']+)', '([a-z_]+)', \\d+\\)").stream().map(m -> new Subspecialty(m.group(1), m.group(2), m.group(3))).toList(), counts().departments());
    }

    private static List<Prefecture> prefectures() {
        return rows(REFERENCE, "\\('(\\d\\d)', '([^']+)', '([A-Z]+)'\\)").stream().map(m -> new Prefecture(m.group(1), m.group(2), Region.valueOf(m.group(3)))).toList();
    }

    private static List<MatchResult> rows(String sql, String pattern) {
        return Pattern.compile(pattern).matcher(sql).results().toList();
    }

    private static String sql(String file) {
        try {
            return Files.readString(Path.of("src/main/resources/db/migration", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
