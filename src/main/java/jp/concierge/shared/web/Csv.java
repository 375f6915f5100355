package jp.concierge.shared.web;

import java.io.IOException;
import java.io.Writer;

/**
 * A table as comma-separated values that spreadsheets open well: UTF-8 with a mark, CRLF, every field quoted. A field that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class Csv {
    private static final String FORMULA_BEGINS = "=+-@\t\r＝＋－＠";
    private final Writer out;

    public Csv(Writer out) throws IOException {
        this.out = out;
        out.write('\uFEFF');
    }

    public void row(Object... fields) throws IOException {
        for (int i = 0; i < fields.length; i++) {
            out.write(i == 0 ? "\"" : ",\"");
            out.write(harmless(fields[i] == null ? "" : fields[i].toString()).replace("\"", "\"\""));
            out.write('"');
        }
        out.write("\r\n");
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
