package jp.concierge.opening.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.concierge.opening.TermField;
import jp.concierge.opening.TermGroup;
import jp.concierge.opening.TermKind;
import jp.concierge.opening.TermsJson;
import jp.concierge.reference.Department;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.web.Texts;

/** The fields of an opening as the machine's interface tells them: in its document and on the partner's page. */
@Named
@ApplicationScoped
public class ApiFields {
    @Inject
    private OpeningWords words;
    @Inject
    private ReferenceTables reference;
    @Inject
    private Texts texts;

    /** A value that may be chosen, and its label. */
    public record Choice(String value, String label) {
    }

    /** A field: its name in JSON, and in words what it is for. */
    public record Row(TermField field, String name, String label, String type, String need, String help, List<Choice> choices) {
    }

    public List<Row> rows(TermGroup group) {
        return group.fields().stream().map(this::row).toList();
    }

    Row row(TermField field) {
        return new Row(field, TermsJson.name(field), words.label(field), type(field), need(field), words.help(field), choices(field));
    }

    /** Departments are chosen by their codes as well. */
    List<Choice> choices(TermField field) {
        if (field.kind() == TermKind.DEPARTMENT) {
            return reference.getDepartments().stream().map((Department one) -> new Choice(one.code(), one.name())).toList();
        }
        return field.choices().stream().map(value -> new Choice(value, words.choice(field, value))).toList();
    }

    private String type(TermField field) {
        String unit = words.unit(field);
        String type = texts.format("opening.api.type." + field.kind(), Integer.toString(field.most()));
        return unit == null || field.kind() == TermKind.FIXED ? type : texts.format("opening.api.type.unit", type, unit);
    }

    private String need(TermField field) {
        if (!field.isTyped()) {
            return texts.get("opening.api.need.read");
        }
        if (!field.isMust()) {
            return texts.get("opening.api.need.may");
        }
        return field.dependsOn() == null ? texts.get("opening.api.need.must") : texts.format("opening.api.need.when", condition(field));
    }

    private String condition(TermField field) {
        String other = words.label(field.dependsOn());
        if (field.dependsOnValues().isEmpty()) {
            return texts.format("opening.api.when.any", other);
        }
        return texts.format("opening.api.when", other, Arrays.stream(field.dependsOnValues().split(",")).map(value -> words.choice(field.dependsOn(), value)).collect(Collectors.joining(texts.get("opening.api.or"))));
    }

    /** All that is to be known of a field, in one text. */
    String description(Row row) {
        String choices = row.choices().stream().map(one -> texts.format("opening.api.choice", one.value(), one.label())).collect(Collectors.joining(texts.get("opening.api.comma")));
        return texts.format("opening.api.description", row.label(), row.type(), row.need()) + (row.help() == null ? "" : row.help()) + (choices.isEmpty() ? "" : texts.format("opening.api.choices", choices));
    }

    /** All fields by their names, in the order of the form. */
    Map<String, Row> all() {
        return Arrays.stream(TermField.values()).map(this::row).collect(Collectors.toMap(Row::name, row -> row, (a, b) -> a, java.util.LinkedHashMap::new));
    }
}
