package jp.concierge.opening.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.concierge.hospital.RefusalGround;
import jp.concierge.hospital.SiteKind;
import jp.concierge.opening.DraftState;
import jp.concierge.opening.OpeningFinding;
import jp.concierge.opening.OpeningLife;
import jp.concierge.opening.TermField;
import jp.concierge.opening.TermGroup;
import jp.concierge.opening.TermKind;
import jp.concierge.opening.TermProblem;
import jp.concierge.opening.Terms;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.config.Shared;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.Dates;
import jp.concierge.shared.web.Texts;

/** How the terms of an opening read: values with their units, pay with its unit of time, places in words. */
@Named
@Shared
public class OpeningWords {
    private static final long TEN_THOUSAND = 10_000;
    /** Told elsewhere on the page, or only to us. */
    private static final Set<TermField> NOT_LISTED = EnumSet.of(TermField.TITLE, TermField.FACILITY, TermField.LISTING, TermField.LISTING_REASON);
    @Inject
    private ReferenceTables reference;
    @Inject
    private Texts texts;
    @Inject
    private Dates dates;

    /** A field with what it says. */
    public record Line(TermField field, String label, String value) {
    }

    /** Fields of one part that say something. */
    public record Part(TermGroup group, List<Line> lines) {
    }

    public List<TermGroup> getGroups() {
        return Arrays.stream(TermGroup.values()).filter(group -> group != TermGroup.SITE).toList();
    }

    public List<RefusalGround> getGrounds() {
        return Arrays.asList(RefusalGround.values());
    }

    /** The same with what follows from the site. */
    public List<TermGroup> getAllGroups() {
        return Arrays.asList(TermGroup.values());
    }

    /** Something is said in this part. */
    public boolean says(Terms terms, TermGroup group) {
        return group.fields().stream().anyMatch(field -> field != TermField.FACILITY && terms.relevant().has(field));
    }

    public String label(TermField field) {
        return texts.get(field.key());
    }

    /** For pages. */
    public String label(String field) {
        return label(TermField.valueOf(field));
    }

    /** Help of a field, null for none. */
    public String help(TermField field) {
        return texts.has(field.key() + ".help") ? texts.get(field.key() + ".help") : null;
    }

    public String unit(TermField field) {
        return texts.has(field.key() + ".unit") ? texts.get(field.key() + ".unit") : null;
    }

    public String choice(TermField field, String choice) {
        return field.choices().contains(choice) ? texts.get(field.key() + "." + choice) : choice;
    }

    /** For pages. */
    public String choice(String field, String choice) {
        return choice(TermField.valueOf(field), choice);
    }

    /** What was chosen, or other words while nothing is. */
    public String choiceOf(Terms terms, String field, String otherwise) {
        TermField chosen = TermField.valueOf(field);
        return terms.has(chosen) ? choice(chosen, terms.get(chosen)) : otherwise;
    }

    /** What a field says, in words; "" for nothing. */
    public String value(Terms terms, TermField field) {
        return value(field, terms.get(field), terms);
    }

    /** For pages. */
    public String value(Terms terms, String field) {
        return value(terms, TermField.valueOf(field));
    }

    private String value(TermField field, String value, Terms terms) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field.kind()) {
            case YEN -> value.matches("\\d{1,12}") ? yen(Long.parseLong(value)) : value;
            case COUNT -> unit(field) == null || !value.matches("\\d+") ? value : value + unit(field);
            case CHOICE -> choice(field, value);
            case CHOICES -> Arrays.stream(value.split(",")).map(one -> choice(field, one)).collect(Collectors.joining("、"));
            case DATE -> value.matches("\\d{4}-\\d{2}-\\d{2}") ? dates.date(LocalDate.parse(value)) : value;
            case HOURS -> hours(value);
            case FACILITY -> terms.has(TermField.SITE_NAME) ? terms.get(TermField.SITE_NAME) : value;
            case DEPARTMENT -> reference.departmentName(value);
            case FIXED -> fixed(field, value);
            default -> value;
        };
    }

    private String fixed(TermField field, String value) {
        return switch (field) {
            case SITE_KIND -> texts.label(SiteKind.valueOf(value));
            case SITE_PREFECTURE -> reference.prefectureName(value);
            case SITE_BEDS -> value + unit(field);
            case DISPATCH -> texts.get(field.key() + "." + value);
            default -> value;
        };
    }

    private String hours(String value) {
        return Arrays.stream(value.split(" ")).map(span -> {
            String[] ends = span.split("-");
            boolean overnight = ends.length == 2 && ends[1].compareTo(ends[0]) < 0;
            return ends.length != 2 ? span : texts.format(overnight ? "opening.hours.overnight" : "opening.hours", ends[0].replaceFirst("^0", ""), ends[1].replaceFirst("^0", ""));
        }).collect(Collectors.joining("、"));
    }

    /** {@code 1,200万円}, {@code 12,500円}. */
    public String yen(long yen) {
        return yen >= TEN_THOUSAND && yen % 1000 == 0 ? texts.format("opening.yen.man", man(yen)) : texts.format("opening.yen", Texts.number(yen));
    }

    private static String man(long yen) {
        return yen % TEN_THOUSAND == 0 ? Texts.number(yen / TEN_THOUSAND) : "%,.1f".formatted(yen / (double) TEN_THOUSAND);
    }

    /** {@code 年収 1,600万円–1,900万円}; "" while it is not said. */
    public String pay(Terms terms) {
        String range = range(terms);
        return range.isEmpty() || !terms.has(TermField.PAY_BASIS) ? "" : texts.format("opening.pay", choice(TermField.PAY_BASIS, terms.get(TermField.PAY_BASIS)), range);
    }

    /** {@code 1,600万円~1,900万円}; "" while it is not said. */
    public String range(Terms terms) {
        if (terms.number(TermField.PAY_MIN).isEmpty() || terms.number(TermField.PAY_MAX).isEmpty()) {
            return "";
        }
        long least = terms.number(TermField.PAY_MIN).getAsLong();
        long most = terms.number(TermField.PAY_MAX).getAsLong();
        return least == most ? yen(least) : texts.format("opening.range", yen(least), yen(most));
    }

    /** Nights in a few words: how many, and whether they are permitted ones. */
    public String nights(Terms terms) {
        return terms.is(TermField.NIGHT_COUNT, "0") ? texts.get("opening.none") : value(terms, TermField.NIGHT_COUNT);
    }

    public String onCall(Terms terms) {
        return terms.is(TermField.ONCALL_COUNT, "0") ? texts.get("opening.none") : value(terms, TermField.ONCALL_COUNT);
    }

    /** Department and title, as far as they are said. */
    public String heading(Terms terms) {
        String department = value(terms, TermField.DEPARTMENT);
        String title = terms.has(TermField.TITLE) ? terms.get(TermField.TITLE) : texts.get("opening.untitled");
        return department.isEmpty() ? title : texts.format("opening.heading", department, title);
    }

    /** Where it is: prefecture and medical area, or the name of the site when it is told. */
    public String place(Terms terms) {
        String where = value(terms, TermField.SITE_PREFECTURE) + (terms.has(TermField.SITE_AREA) ? " " + terms.get(TermField.SITE_AREA) : "");
        return terms.has(TermField.SITE_NAME) ? terms.get(TermField.SITE_NAME) + texts.format("opening.brackets", where) : where;
    }

    /** What kind of place: the kind and its beds. */
    public String site(Terms terms) {
        return value(terms, TermField.SITE_KIND) + (terms.has(TermField.SITE_BEDS) ? texts.format("opening.brackets", value(terms, TermField.SITE_BEDS)) : "");
    }

    /** All that is said, part by part; days with the same hours in one line. */
    public List<Part> parts(Terms terms) {
        Terms relevant = terms.relevant();
        List<Part> parts = new ArrayList<>();
        for (TermGroup group : TermGroup.values()) {
            List<Line> lines = lines(relevant, group);
            if (!lines.isEmpty()) {
                parts.add(new Part(group, lines));
            }
        }
        return parts;
    }

    private List<Line> lines(Terms terms, TermGroup group) {
        List<Line> lines = new ArrayList<>();
        TermField first = null;
        for (TermField field : group.fields()) {
            if (NOT_LISTED.contains(field) || !terms.has(field)) {
                first = null;
                continue;
            }
            boolean alike = first != null && field.kind() == TermKind.HOURS && terms.get(first).equals(terms.get(field));
            if (alike) {
                lines.remove(lines.size() - 1);
                lines.add(new Line(first, texts.format("opening.hours.days", label(first).substring(0, 2), label(field).substring(0, 2)), value(terms, first)));
            } else {
                lines.add(new Line(field, label(field), value(terms, field)));
                first = field.kind() == TermKind.HOURS ? field : null;
            }
        }
        return lines;
    }

    public String problem(TermProblem problem) {
        return texts.format(problem.key(), problem.arguments());
    }

    /** What the lint found, with the words it is about. */
    public String finding(OpeningFinding finding) {
        return texts.label(finding.concern()) + (finding.words().isEmpty() ? "" : texts.format("opening.quoted", finding.words()));
    }

    /** A note of the history: where a field is named in braces stands its label. */
    public String note(String note) {
        String told = note;
        for (TermField field : TermField.values()) {
            told = told.replace("{" + field + "}", texts.format("opening.note.field", label(field)));
        }
        return told;
    }

    public String tone(OpeningLife life, boolean shown) {
        return switch (life) {
            case PUBLISHED -> shown ? "ok" : "warn";
            case STOPPED -> "stop";
            case PAUSED -> "warn";
            default -> "none";
        };
    }

    /** What stands in a list: published though nobody sees it is another thing than published. */
    public String life(OpeningLife life, boolean shown) {
        return life == OpeningLife.PUBLISHED && !shown ? texts.get("opening.hidden") : texts.label(life);
    }

    public String tone(DraftState state) {
        return switch (state) {
            case SUBMITTED -> "info";
            case CHANGES_REQUESTED -> "warn";
            case REFUSED -> "stop";
            default -> "none";
        };
    }

    /** The field of that name; null for none. */
    static TermField field(String name) {
        return Acts.chosen(TermField.class, name);
    }

}
