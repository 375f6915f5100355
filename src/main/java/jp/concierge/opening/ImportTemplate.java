package jp.concierge.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.concierge.shared.web.Csv;
import jp.concierge.shared.web.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The empty table to fill in: one column a field, and a second sheet that says how each is filled in. */
@ApplicationScoped
public class ImportTemplate {
    private static final int WIDE = 60;
    @Inject
    private Texts texts;

    /** Fields with a column, in their order. */
    static List<TermField> columns() {
        return Arrays.stream(TermField.values()).filter(TermField::isTyped).toList();
    }

    public void csv(Writer out) throws IOException {
        new Csv(out).row(columns().stream().map(field -> texts.get(field.key())).toArray());
        out.flush();
    }

    public void workbook(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Openings", "1.0")) {
            Worksheet table = book.newWorksheet(texts.get("opening.import.sheet.table"));
            List<TermField> columns = columns();
            for (int i = 0; i < columns.size(); i++) {
                table.value(0, i, texts.get(columns.get(i).key()));
                table.style(0, i).bold().set();
            }
            table.freezePane(1, 1);
            Worksheet help = book.newWorksheet(texts.get("opening.import.sheet.help"));
            List<String> heads = List.of("field", "must", "how", "help");
            for (int i = 0; i < heads.size(); i++) {
                help.value(0, i, texts.get("opening.import.col." + heads.get(i)));
                help.style(0, i).bold().set();
            }
            for (int i = 0; i < columns.size(); i++) {
                TermField field = columns.get(i);
                help.value(i + 1, 0, texts.get(field.key()));
                help.value(i + 1, 1, texts.get(field.isMust() ? field.when() == null ? "opening.import.must" : "opening.import.must.when" : "opening.import.may"));
                help.value(i + 1, 2, how(field));
                help.value(i + 1, 3, texts.has(field.key() + ".help") ? texts.get(field.key() + ".help") : "");
            }
            help.width(2, WIDE);
            help.width(3, WIDE);
        }
    }

    private String how(TermField field) {
        return field.choices().isEmpty() ? texts.get("opening.import.kind." + field.kind())
                : texts.format(field.kind() == TermKind.CHOICES ? "opening.import.some" : "opening.import.one",
                        field.choices().stream().map(choice -> texts.get(field.key() + "." + choice)).collect(Collectors.joining(" / ")));
    }
}
