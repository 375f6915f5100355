package jp.concierge.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import jp.concierge.shared.Kana;

/**
 * The files of an import, in the order in which they build on each other: where each goes and how a line becomes a row. A file
 * may be plain or packed with gzip ({@code .gz} behind its name).
 */
public enum RegistryFile {
    PREFECTURES("prefectures.csv", "prefecture", "", Gone.KEEP, List.of("code", "reading", "capital", "latitude", "longitude"),
            List.of("pref_code", "pref_kana", "capital", "lat", "lng"),
            line -> row(line.prefecture(), kana(line.text("pref_kana")), line.text("capital"), line.latitude(), line.longitude())),
    MEDICAL_AREAS("medical_areas.csv", "medical_area", "", Gone.KEEP, List.of("code", "prefecture", "name", "population", "physicians", "latitude", "longitude"),
            List.of("area_code", "pref_code", "area_name", "population", "std_physicians_r6", "lat", "lng"),
            line -> row(line.id("area_code"), line.prefecture(), line.name("area_name"), line.number("population"), line.number("std_physicians_r6"), line.latitude(), line.longitude())),
    MUNICIPALITIES("municipalities.csv", "municipality", "", Gone.KEEP, List.of("code", "prefecture", "name", "reading", "kind", "area", "latitude", "longitude"),
            List.of("muni_code", "pref_code", "county", "muni_name", "muni_kana", "kind", "lat", "lng", "area_code"),
            line -> row(line.id("muni_code"), line.prefecture(), line.text("county") + line.name("muni_name"), kana(line.text("muni_kana")), line.text("kind"), line.area(),
                    line.latitude(), line.longitude())),
    DEPARTMENTS("departments_mhlw.csv", "advertised_department", "", Gone.KEEP, List.of("code", "name", "family"), List.of("code", "name", "family"),
            line -> row(line.id("code"), line.name("name"), line.text("family"))),
    MEDICAL_SCHOOLS("medical_schools.csv", "university", "", Gone.KEEP, List.of("id", "kind", "city", "latitude", "longitude"),
            List.of("school_id", "kind", "city", "lat", "lng"), line -> row(line.university(), line.text("kind"), line.text("city"), line.latitude(), line.longitude())),
    HOSPITALS("hospitals.csv", "institution", "kind = 'HOSPITAL'", Gone.MARK, InstitutionLine.COLUMNS,
            List.of("id", "name", "alt_name", "name_kana", "short_name", "pref_code", "muni_code", "area_code", "postal_code", "address", "lat", "lng", "geo_source", "url", "beds_total",
                    "beds_general", "beds_longterm", "beds_psychiatric", "departments", "source"), InstitutionLine::hospital),
    CLINICS("clinics.csv", "institution", "kind = 'CLINIC'", Gone.MARK, InstitutionLine.COLUMNS,
            List.of("id", "name", "pref_code", "muni_code", "address", "lat", "lng", "geo_level", "departments", "url", "source"), InstitutionLine::clinic),
    UNIVERSITY_HOSPITALS("university_hospitals.csv", "university_hospital", "", Gone.DELETE, List.of("university", "institution", "main"),
            List.of("school_id", "hospital_id", "is_main"), line -> row(line.university(), line.institution(), "1".equals(line.text("is_main")))),
    STATIONS("stations.csv", "station", "", Gone.DELETE, List.of("code", "name", "prefecture", "municipality", "latitude", "longitude", "lines", "search"),
            List.of("station_group", "name", "pref_code", "muni_code", "lat", "lng", "lines"),
            line -> row(line.id("station_group"), line.name("name"), line.prefecture(), line.municipality(), line.latitude(), line.longitude(), line.text("lines").replace('|', '\n'),
                    FoldedWords.fold(line.text("name")))),
    POSTAL_CODES("postal_codes.csv", "postal_town", "", Gone.DELETE, List.of("id", "code", "prefecture", "municipality", "city", "town", "reading", "latitude", "longitude"),
            List.of("postal_code", "pref_code", "muni_code", "city", "town", "town_kana", "lat", "lng"), RegistryFile::postalTown);

    private final String fileName;
    private final String table;
    private final String part;
    private final Gone gone;
    private final List<String> columns;
    private final List<String> heads;
    private final Function<Line, List<Object>> reader;

    RegistryFile(String fileName, String table, String part, Gone gone, List<String> columns, List<String> heads, Function<Line, List<Object>> reader) {
        this.fileName = fileName;
        this.table = table;
        this.part = part;
        this.gone = gone;
        this.columns = columns;
        this.heads = heads;
        this.reader = reader;
    }

    /** What happens to rows that a newer file no longer has. */
    enum Gone {
        /** They stay: addresses and records made earlier name them. */
        KEEP,
        /** They stay and are marked with the day. */
        MARK,
        DELETE
    }

    public String fileName() {
        return fileName;
    }

    String table() {
        return table;
    }

    /** Condition of the rows of the table that this file speaks of; "" for all. */
    String part() {
        return part;
    }

    Gone gone() {
        return gone;
    }

    /** True when the rows come with the program and the file only adds to them. */
    boolean isAddition() {
        return this == PREFECTURES || this == MEDICAL_SCHOOLS;
    }

    /** Columns of the table that a line fills. */
    List<String> columns() {
        return columns;
    }

    /** How many of them, from the first, are the key. */
    int keyColumns() {
        return this == UNIVERSITY_HOSPITALS ? 2 : 1;
    }

    /** Columns that the file must have. */
    List<String> heads() {
        return heads;
    }

    List<Object> read(Line line) {
        return reader.apply(line);
    }

    /** Values of a row, in the order of the columns; null is nothing. */
    static List<Object> row(Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }

    static String kana(String reading) {
        return Kana.toKatakana(reading);
    }


    private static List<Object> postalTown(Line line) {
        String code = line.id("postal_code");
        if (!code.matches("\\d{7}")) {
            throw new RejectedLineException(Rejection.POSTAL_CODE, code);
        }
        String municipality = line.municipality();
        if (municipality == null) {
            throw new RejectedLineException(Rejection.MUNICIPALITY, "");
        }
        String town = line.text("town");
        return row(code + "/" + municipality + "/" + town, code, line.prefecture(), municipality, line.name("city"), town, kana(line.text("town_kana")), line.latitude(), line.longitude());
    }
}
