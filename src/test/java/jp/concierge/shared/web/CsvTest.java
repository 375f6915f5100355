package jp.concierge.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void fieldsAreQuotedAndEmptyOnesStay() throws IOException {
        assertEquals("\uFEFF\"a\",\"say \"\"hi\"\"\",\"\",\"1\"\r\n\"b\r\nc\",\"、\"\r\n", csv(new Object[] {"a", "say \"hi\"", null, 1}, new Object[] {"b\r\nc", "、"}));
    }

    @Test
    void nothingIsTakenForAFormula() throws IOException {
        assertEquals("\uFEFF\"'=1+1\",\"'+81\",\"'-1\",\"'@SUM(A1)\",\"'\t=1\",\"'＝1\",\"a=1\"\r\n", csv(new Object[] {"=1+1", "+81", "-1", "@SUM(A1)", "\t=1", "＝1", "a=1"}));
    }

    private static String csv(Object[]... rows) throws IOException {
        StringWriter out = new StringWriter();
        Csv csv = new Csv(out);
        for (Object[] row : rows) {
            csv.row(row);
        }
        return out.toString();
    }
}
