package jp.concierge.registry;

import java.util.List;

/** How a line of the hospitals' or the clinics' file becomes a row of the institutions. */
final class InstitutionLine {
    static final List<String> COLUMNS = List.of("id", "kind", "name", "other_name", "reading", "short_name", "prefecture", "municipality", "area", "postal", "address", "latitude",
            "longitude", "position", "web", "beds", "beds_general", "beds_longterm", "beds_mental", "departments", "source", "search", "grams", "rank", "gone_on");
    /** Clinics come after all hospitals. */
    private static final int CLINICS = 30_000;

    private InstitutionLine() {
    }

    static List<Object> hospital(Line line) {
        Integer beds = line.number("beds_total");
        String search = FoldedWords.lines(line.name("name"), line.text("alt_name"), line.text("short_name"), line.text("name_kana"), line.text("address"));
        return RegistryFile.row(line.id("id"), "HOSPITAL", line.name("name"), line.text("alt_name"), RegistryFile.kana(line.text("name_kana")), line.text("short_name"), line.prefecture(),
                line.municipality(), line.area(), line.text("postal_code"), line.text("address"), line.latitude(), line.longitude(), line.text("geo_source"), web(line), beds,
                line.number("beds_general"), line.number("beds_longterm"), line.number("beds_psychiatric"), line.text("departments"), line.text("source"), search,
                FoldedWords.grams(search), CLINICS - 10_000 - Math.min(beds == null ? 0 : beds, 19_999), null);
    }

    static List<Object> clinic(Line line) {
        String search = FoldedWords.lines(line.name("name"), line.text("address"));
        return RegistryFile.row(line.id("id"), "CLINIC", line.name("name"), "", "", "", line.prefecture(), line.municipality(), null, "", line.text("address"), line.latitude(),
                line.longitude(), line.text("geo_level"), web(line), null, null, null, null, line.text("departments"), line.text("source"), search, FoldedWords.grams(search), CLINICS, null);
    }

    /** Registers hold all kinds of entries here; only an address that can be opened is kept. */
    private static String web(Line line) {
        String typed = line.text("url");
        return typed.matches("(?i)https?://[^\\s\"<>]+") ? typed : "";
    }
}
