package jp.concierge.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.Csv;
import jp.concierge.shared.web.Texts;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.NewPartners;
import jp.concierge.support.container.People;
import org.junit.jupiter.api.Test;

/** Many openings from one table: looked through first, then all of it or the good rows, once. */
@ContainerTest
class OpeningImportIT {
    @Inject
    private People people;
    @Inject
    private NewPartners partners;
    @Inject
    private OpeningService openings;
    @Inject
    private OpeningImportService imports;
    @Inject
    private ImportTemplate template;
    @Inject
    private Texts texts;

    @Test
    void a_table_in_words_becomes_whole_drafts() throws IOException {
        NewPartners.Ready partner = partners.ready();
        byte[] file = table(Stream.of(0, 1, 2).map(i -> row(partner, Map.of(TermField.TITLE, "求人" + i))).toList());
        people.as(partner.admin(), () -> {
            String code = imports.send("求人.csv", file);
            ImportReport report = imports.report(code);
            assertEquals(List.of(), report.problems());
            assertEquals(3, report.good());
            assertEquals(0, openings.list(OpeningFilter.ALL, "", PageRequest.of(1)).total(), "nothing is made by looking");
            assertEquals(3, imports.take(code, false));
            assertEquals(3, openings.list(OpeningFilter.WRITING, "", PageRequest.of(1)).total());
            OpeningRow first = openings.list(OpeningFilter.WRITING, "求人0", PageRequest.of(1)).rows().get(0);
            assertTrue(openings.get(first.code()).isWhole());
            assertEquals("opening.import.error.taken", assertThrows(BusinessRuleException.class, () -> imports.take(code, false)).code());
            assertEquals(3, openings.list(OpeningFilter.ALL, "", PageRequest.of(1)).total());
        });
    }

    @Test
    void mistakes_are_told_by_row_and_column_and_good_rows_can_be_taken_alone() throws IOException {
        NewPartners.Ready partner = partners.ready();
        byte[] file = table(List.of(row(partner, Map.of()), row(partner, Map.of(TermField.PAY_MIN, "応相談", TermField.FACILITY, "知らない病院")), row(partner, Map.of(TermField.WANTED, "=1+1 40歳まで"))));
        people.as(partner.admin(), () -> {
            String code = imports.send("x.csv", file);
            ImportReport report = imports.report(code);
            assertEquals(List.of(1, 2), List.of(report.good(), report.bad()));
            assertEquals(List.of("3 FACILITY", "3 PAY_MIN", "4 WANTED"), report.problems().stream().map(problem -> problem.row() + " " + problem.field()).toList());
            assertFalse(report.problems().get(1).column().isEmpty());
            assertEquals("opening.import.error.bad", assertThrows(BusinessRuleException.class, () -> imports.take(code, false)).code());
            assertEquals(0, openings.list(OpeningFilter.ALL, "", PageRequest.of(1)).total(), "all or nothing");
            assertEquals(1, imports.take(code, true));
        });
    }

    @Test
    void another_partners_table_does_not_exist() throws IOException {
        NewPartners.Ready owner = partners.ready();
        byte[] file = table(List.of(row(owner, Map.of())));
        String code = people.by(owner.admin(), () -> imports.send("x.csv", file));
        people.as(partners.ready().admin(), () -> {
            assertThrows(NotFoundException.class, () -> imports.report(code));
            assertThrows(NotFoundException.class, () -> imports.take(code, true));
        });
    }

    @Test
    void a_header_that_nobody_knows_is_told() {
        NewPartners.Ready partner = partners.ready();
        people.as(partner.admin(), () -> {
            assertEquals("opening.import.error.header", assertThrows(BusinessRuleException.class, () -> imports.send("x.csv", "なまえ,年齢\nx,1\n".getBytes(StandardCharsets.UTF_8))).code());
            assertEquals("opening.import.error.header", assertThrows(BusinessRuleException.class, () -> imports.send("x.csv", "TITLE,TITLE\nx,1\n".getBytes(StandardCharsets.UTF_8))).code());
        });
    }

    @Test
    void the_template_names_every_field_that_is_typed_and_can_be_read_back() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template.workbook(out);
        assertTrue(out.size() > 5000);
        StringWriter csv = new StringWriter();
        template.csv(csv);
        List<String> header = SheetReader.read((csv + "x\n").getBytes(StandardCharsets.UTF_8)).get(0);
        assertEquals(ImportTemplate.columns().stream().map(field -> texts.get(field.key())).toList(), header);
    }

    private byte[] table(List<Map<TermField, String>> rows) throws IOException {
        StringWriter out = new StringWriter();
        template.csv(out);
        StringWriter lines = new StringWriter();
        Csv csv = new Csv(lines);
        for (Map<TermField, String> row : rows) {
            csv.row(ImportTemplate.columns().stream().map(field -> row.getOrDefault(field, "")).toArray());
        }
        return (out + lines.toString().substring(1)).getBytes(StandardCharsets.UTF_8);
    }

    /** As a clerk would fill in the table: words instead of codes. */
    private Map<TermField, String> row(NewPartners.Ready partner, Map<TermField, String> other) {
        Map<TermField, String> row = new EnumMap<>(TermField.class);
        WholeTerms.typed(partner.name()).forEach((field, value) -> row.put(field, field.choices().isEmpty() ? value
                : Stream.of(value.split(",")).map(choice -> texts.get(field.key() + "." + choice)).collect(Collectors.joining("、"))));
        row.put(TermField.DEPARTMENT, "消化器内科");
        row.putAll(other);
        return row;
    }
}
