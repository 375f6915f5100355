package jp.concierge.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.concierge.hospital.FacilityDetail;
import jp.concierge.reference.Department;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/** A table of openings: which column is which field, and what each row would say. Columns and choices go by their words or their codes. */
final class ImportTable {
    private static final int LETTERS = 26;
    private final List<List<String>> rows;
    private final UnaryOperator<String> texts;
    private final List<FacilityDetail> sites;
    private final List<Department> departments;
    private final Map<TermField, Integer> columns;

    /**
     * @param texts words by their keys
     * @throws BusinessRuleException at {@code file}, when a column is none of ours or stands there twice
     */
    ImportTable(List<List<String>> rows, UnaryOperator<String> texts, List<FacilityDetail> sites, List<Department> departments) {
        this.rows = rows;
        this.texts = texts;
        this.sites = sites;
        this.departments = departments;
        this.columns = columns(rows.get(0));
    }

    private Map<TermField, Integer> columns(List<String> header) {
        Map<TermField, Integer> found = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String title = Normalized.line(header.get(i));
            TermField field = title.isEmpty() ? null : field(title);
            if (!title.isEmpty() && (field == null || found.putIfAbsent(field, i) != null)) {
                unknown.add(letter(i) + " " + title);
            }
        }
        if (!unknown.isEmpty() || found.isEmpty()) {
            throw new BusinessRuleException("opening.import.error.header", unknown.isEmpty() ? "A" : String.join("、", unknown.subList(0, Math.min(5, unknown.size())))).at("file");
        }
        return found;
    }

    private TermField field(String title) {
        return Arrays.stream(TermField.values()).filter(TermField::isTyped).filter(field -> title.equalsIgnoreCase(field.name()) || title.equals(Normalized.line(texts.apply(field.key())))).findFirst()
                .orElse(null);
    }

    /** Rows that say something, by their number in the spreadsheet. */
    Map<Integer, Map<TermField, String>> typed() {
        Map<Integer, Map<TermField, String>> typed = new LinkedHashMap<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                Map<TermField, String> values = new EnumMap<>(TermField.class);
                columns.forEach((field, column) -> values.put(field, column < row.size() ? coded(field, row.get(column)) : ""));
                typed.put(i + 1, values);
            }
        }
        return typed;
    }

    /** Words of a choice become its code; what is neither stays, for the check to tell. */
    private String coded(TermField field, String cell) {
        String line = Normalized.line(cell);
        return switch (field.kind()) {
            case CHOICE -> choice(field, line);
            case CHOICES -> Arrays.stream(line.split("[、,]")).map(String::strip).filter(word -> !word.isEmpty()).map(word -> choice(field, word)).collect(Collectors.joining(","));
            case FACILITY -> sites.stream().filter(site -> Normalized.line(site.facts().name()).equals(line)).findFirst().map(FacilityDetail::code).orElse(line);
            case DEPARTMENT -> departments.stream().filter(one -> one.name().equals(line)).findFirst().map(Department::code).orElse(line);
            default -> cell;
        };
    }

    private String choice(TermField field, String word) {
        return field.choices().stream().filter(choice -> Normalized.line(texts.apply(field.key() + "." + choice)).equals(word)).findFirst().orElse(word);
    }

    /** Letter of a field's column; "" when the table has none. */
    String column(TermField field) {
        return columns.containsKey(field) ? letter(columns.get(field)) : "";
    }

    private static String letter(int column) {
        return column < LETTERS ? Character.toString((char) ('A' + column)) : letter(column / LETTERS - 1) + (char) ('A' + column % LETTERS);
    }
}
