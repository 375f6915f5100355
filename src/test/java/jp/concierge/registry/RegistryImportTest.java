package jp.concierge.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import jp.concierge.bootstrap.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports on a real database: what is taken, what is refused, what stays. */
class RegistryImportTest {
    private static final String HOSPITAL_HEAD = "id,mhlw_id,name,alt_name,name_kana,short_name,name_en,pref_code,muni_code,area_code,postal_code,address,lat,lng,geo_source,url,beds_total,"
            + "beds_general,beds_longterm,beds_psychiatric,beds_tuberculosis,beds_infectious,departments,source\n";
    private static final String STATION_HEAD = "station_group,name,pref_code,muni_code,lat,lng,n_lines,lines\n";
    @TempDir
    private static Path data;
    private static Database database;
    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        System.setProperty("concierge.data.dir", data.resolve("data").toString());
        try {
            database = Database.open();
        } finally {
            System.clearProperty("concierge.data.dir");
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("truncate institution, university_hospital, station, postal_town, municipality, medical_area, advertised_department, reference_import cascade");
    }

    @Test
    void a_file_is_taken_plain_or_packed_and_taking_it_again_changes_nothing() throws Exception {
        write("hospitals.csv", HOSPITAL_HEAD + hospital("h1", "架空中央病院", "300") + hospital("h2", "架空東病院", ""));
        assertEquals(counts(2, 2, 0, 0, 0), counts(run(RegistryFile.HOSPITALS)));
        Files.delete(folder.resolve("hospitals.csv"));
        pack("hospitals.csv.gz", HOSPITAL_HEAD + hospital("h1", "架空中央病院", "300") + hospital("h2", "架空東病院", ""));
        assertEquals(counts(2, 0, 0, 0, 0), counts(run(RegistryFile.HOSPITALS)));
        assertEquals("300", one("select beds from institution where id = 'h1'"));
        assertEquals("[null]", String.valueOf(column("select beds from institution where id = 'h2'")));
    }

    @Test
    void what_differs_changes_what_is_missing_is_marked_and_may_come_back() throws Exception {
        write("hospitals.csv", HOSPITAL_HEAD + hospital("h1", "架空中央病院", "300") + hospital("h2", "架空東病院", "80"));
        run(RegistryFile.HOSPITALS);
        write("hospitals.csv", HOSPITAL_HEAD + hospital("h1", "架空中央総合病院", "310"));
        assertEquals(counts(1, 0, 1, 1, 0), counts(run(RegistryFile.HOSPITALS)));
        assertEquals("架空中央総合病院", one("select name from institution where id = 'h1'"));
        assertEquals("h2", one("select id from institution where gone_on is not null"));
        write("hospitals.csv", HOSPITAL_HEAD + hospital("h1", "架空中央総合病院", "310") + hospital("h2", "架空東病院", "80"));
        assertEquals(counts(2, 0, 1, 0, 0), counts(run(RegistryFile.HOSPITALS)));
        assertEquals("0", one("select count(*) from institution where gone_on is not null"));
    }

    @Test
    void hospitals_and_clinics_do_not_take_each_other_away() throws Exception {
        write("hospitals.csv", HOSPITAL_HEAD + hospital("h1", "架空中央病院", "300"));
        write("clinics.csv", "id,name,pref_code,muni_code,address,lat,lng,geo_level,departments,url,source\nc1,架空クリニック,13,,東京都架空区1-1,35.6,139.7,town,内科,javascript:alert(1),test\n");
        run(RegistryFile.HOSPITALS);
        assertEquals("2", one("select count(*) from institution where gone_on is null"));
        assertEquals("", one("select web from institution where id = 'c1'"), "only an address that can be opened is kept");
    }

    @Test
    void bad_lines_are_left_out_and_told_by_number_and_reason() throws Exception {
        StringBuilder lines = new StringBuilder(STATION_HEAD);
        for (int i = 0; i < 100; i++) {
            lines.append("s").append(i).append(",駅").append(i).append(",13,,35.6,139.7,1,架空線\n");
        }
        write("stations.csv", lines + "s0,また,13,,35.6,139.7,1,x\n,名,13,,35.6,139.7,1,x\nsa,,13,,35.6,139.7,1,x\nsb,県がない,99,,35.6,139.7,1,x\nsc,海の上,13,,NaN,139.7,1,x\n"
                + "sd,遠い,13,,51.5,-0.1,1,x\nse,市がない,13,99999,35.6,139.7,1,x\nsf,少ない,13\n");
        FileOutcome outcome = run(RegistryFile.STATIONS);
        assertEquals(counts(108, 100, 0, 0, 8), counts(outcome));
        assertEquals(List.of("102 ID_TWICE", "103 ID_MISSING", "104 NAME_MISSING", "105 PREFECTURE", "106 POSITION", "107 POSITION", "108 MUNICIPALITY", "109 FIELDS"),
                outcome.rejections().stream().map(line -> line.line() + " " + line.reason()).toList());
        assertEquals("8", one("select count(*) from reference_import_rejection"));
    }

    @Test
    void a_broken_file_changes_nothing_and_the_others_are_taken() throws Exception {
        write("hospitals.csv", HOSPITAL_HEAD + hospital("h1", "架空中央病院", "300"));
        write("stations.csv", STATION_HEAD + "s1,架空駅,13,,35.6,139.7,1,架空線\n");
        run(RegistryFile.HOSPITALS);
        write("stations.csv", STATION_HEAD + "s1,架空駅前,13,,35.6,139.7,1,架空線\n");
        for (byte[] broken : List.of("".getBytes(StandardCharsets.UTF_8), "id,name\nh1,x\n".getBytes(StandardCharsets.UTF_8), HOSPITAL_HEAD.getBytes(StandardCharsets.UTF_8),
                (HOSPITAL_HEAD + hospital("h1", "壊れた病院", "1")).getBytes(Charset.forName("Shift_JIS")))) {
            Files.write(folder.resolve("hospitals.csv"), broken);
            assertEquals(FileState.REFUSED, run(RegistryFile.HOSPITALS).state());
            assertEquals("架空中央病院", one("select name from institution where gone_on is null"));
        }
        assertEquals("架空駅前", one("select name from station"));
        assertEquals("PARTLY", one("select state from reference_import order by started_at desc limit 1"));
    }

    @Test
    void a_packed_file_that_was_cut_off_changes_nothing() throws Exception {
        StringBuilder lines = new StringBuilder(HOSPITAL_HEAD);
        for (int i = 0; i < 3000; i++) {
            lines.append(hospital("h" + i, "架空第" + i + "病院", "100"));
        }
        byte[] packed = pack("hospitals.csv.gz", lines.toString());
        assertEquals(3000, run(RegistryFile.HOSPITALS).added());
        Files.write(folder.resolve("hospitals.csv.gz"), Arrays.copyOf(packed, packed.length / 2));
        FileOutcome outcome = run(RegistryFile.HOSPITALS);
        assertEquals(FileState.REFUSED, outcome.state());
        assertEquals("broken", outcome.problem());
        assertEquals("3000", one("select count(*) from institution where gone_on is null"));
    }

    @Test
    void a_file_that_would_take_a_large_part_away_is_refused() throws Exception {
        StringBuilder lines = new StringBuilder(STATION_HEAD);
        for (int i = 0; i < 300; i++) {
            lines.append("s").append(i).append(",駅").append(i).append(",13,,35.6,139.7,1,架空線\n");
        }
        write("stations.csv", lines.toString());
        run(RegistryFile.STATIONS);
        write("stations.csv", lines.substring(0, lines.length() / 2).replaceAll("\n[^\n]*$", "\n"));
        assertEquals("shrinks", run(RegistryFile.STATIONS).problem());
        assertEquals("300", one("select count(*) from station"));
    }

    @Test
    void mostly_bad_lines_refuse_the_file() throws Exception {
        write("stations.csv", STATION_HEAD + "s1,架空駅,13,,35.6,139.7,1,架空線\n" + "s,x,99,,35.6,139.7,1,x\n".repeat(60));
        FileOutcome outcome = run(RegistryFile.STATIONS);
        assertEquals("rejections", outcome.problem());
        assertEquals(60, outcome.rejected());
        assertEquals("0", one("select count(*) from station"));
    }

    @Test
    void only_one_import_runs_at_a_time_and_one_that_was_broken_off_is_told() throws Exception {
        write("stations.csv", STATION_HEAD + "s1,架空駅,13,,35.6,139.7,1,架空線\n");
        execute("insert into reference_import (id, started_at, started_by, state, file, done, total) values (gen_random_uuid(), now() - interval '1 day', '', 'RUNNING', 'STATIONS', 1, 2)");
        try (Connection other = database.connect(); Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + RegistryImport.LOCK + ")");
            assertTrue(new RegistryImport(database::connect).run(folder, "", (file, done, total) -> { }).isEmpty());
            statement.execute("select pg_advisory_unlock(" + RegistryImport.LOCK + ")");
        }
        run(RegistryFile.STATIONS);
        assertEquals(List.of("BROKEN_OFF", "PARTLY"), column("select state from reference_import order by started_at"));
    }

    @Test
    void the_whole_country_is_taken() throws Exception {
        Path country = Path.of(System.getProperty("concierge.reference.dir", "../shared/data"));
        assumeTrue(Files.isDirectory(country), "skipped: the registers of the country are not at " + country);
        List<FileOutcome> outcomes = new RegistryImport(database::connect).run(country, "", (file, done, total) -> { }).orElseThrow();
        outcomes.forEach(outcome -> assertEquals(FileState.LOADED, outcome.state(), outcome.file() + " " + outcome.problem()));
        assertEquals("84893", one("select count(*) from institution"));
        assertEquals("120663", one("select count(distinct code) from postal_town"));
        assertEquals("9059", one("select count(*) from station"));
        assertEquals("47", one("select count(*) from prefecture where capital is not null"));
        assertEquals(1, outcomes.stream().mapToLong(FileOutcome::rejected).sum());
    }

    private FileOutcome run(RegistryFile file) throws SQLException {
        return new RegistryImport(database::connect).run(folder, "", (at, done, total) -> assertTrue(done <= total)).orElseThrow().stream().filter(outcome -> outcome.file() == file).findFirst().orElseThrow();
    }

    private static String hospital(String id, String name, String beds) {
        return id + ",," + name + ",,カクウ,,,13,,,1000000,東京都架空区1-1,35.6,139.7,mhlw,https://example.jp/," + beds + ",,,,,,内科;外科,test\n";
    }

    private static List<Long> counts(long... counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    private static List<Long> counts(FileOutcome outcome) {
        return counts(outcome.rows(), outcome.added(), outcome.changed(), outcome.gone(), outcome.rejected());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private byte[] pack(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve(name), bytes.toByteArray());
        return bytes.toByteArray();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(String sql) throws SQLException {
        return column(sql).get(0);
    }

    private static List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
