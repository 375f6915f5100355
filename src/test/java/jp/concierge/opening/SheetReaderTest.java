package jp.concierge.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.concierge.shared.BusinessRuleException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Tables as people send them, and as attackers do. */
class SheetReaderTest {

    @Test
    void a_workbook_is_read_as_text_with_days_and_whole_numbers() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "見出し");
            sheet.value(0, 1, "額");
            sheet.value(0, 2, "日");
            sheet.value(1, 0, "一行\n二行");
            sheet.value(1, 1, 12_000_000);
            sheet.value(1, 2, java.time.LocalDate.of(2027, 4, 1));
            sheet.style(1, 2).format("yyyy-MM-dd").set();
        });
        assertEquals(List.of(List.of("見出し", "額", "日"), List.of("一行\n二行", "12000000", "2027-04-01")), SheetReader.read(file));
    }

    @Test
    void a_comma_separated_table_is_read_in_every_usual_encoding() {
        String text = "見出し,額\r\n\"内視鏡, 中心\",\"1,200万円\"\r\n";
        List<List<String>> rows = List.of(List.of("見出し", "額"), List.of("内視鏡, 中心", "1,200万円"));
        assertEquals(rows, SheetReader.read(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(rows, SheetReader.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
        assertEquals(rows, SheetReader.read(text.getBytes(Charset.forName("windows-31j"))));
    }

    @Test
    void what_is_no_table_is_told_why() throws IOException {
        assertEquals("opening.import.error.empty", refused(new byte[0]));
        assertEquals("opening.import.error.empty", refused("見出し\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("opening.import.error.empty", refused(workbook(sheet -> sheet.value(0, 0, "x"))));
        assertEquals("opening.import.error.empty", refused(workbook(sheet -> { })));
        assertEquals("opening.import.error.csv", refused("a,b\n\"nowhere closed,1\n2,3\0".getBytes(StandardCharsets.UTF_8)));
        assertEquals("opening.import.error.csv", refused(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, '\n', 0, 'b', 0}));
        assertEquals("opening.import.error.old", refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0}));
        assertEquals("opening.import.error.workbook", refused(zip("readme.txt", "hello".getBytes(StandardCharsets.UTF_8))));
        byte[] whole = workbook(sheet -> sheet.value(1, 0, "x"));
        assertEquals("opening.import.error.workbook", refused(Arrays.copyOf(whole, whole.length / 2)));
        assertEquals("opening.import.error.workbook", refused(zip("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void macros_formulas_and_what_is_too_much_are_refused() throws IOException {
        assertEquals("opening.import.error.macro", refused(zip("xl/vbaProject.bin", new byte[10])));
        assertEquals("opening.import.error.formula", refused(workbook(sheet -> {
            sheet.value(0, 0, "見出し");
            sheet.formula(1, 0, "HYPERLINK(\"http://example.com\")");
        })));
        assertEquals("opening.import.error.large", refused(zip("xl/worksheets/sheet1.xml", new byte[21 * 1024 * 1024])));
        assertEquals("opening.import.error.rows", refused(workbook(sheet -> {
            for (int row = 0; row < 100_000; row++) {
                sheet.value(row, 0, "x");
            }
        })));
        assertEquals("opening.import.error.rows", refused("x\n".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
        assertEquals("opening.import.error.columns", refused((",".repeat(300) + "\n1\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_cell_of_a_million_characters_is_cut() {
        assertEquals(8000, SheetReader.read(("a\n" + "x".repeat(1_000_000) + "\n").getBytes(StandardCharsets.UTF_8)).get(1).get(0).length());
    }

    private static String refused(byte[] file) {
        BusinessRuleException told = assertThrows(BusinessRuleException.class, () -> SheetReader.read(file));
        assertEquals("file", told.field());
        return told.code();
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            fill.accept(book.newWorksheet("求人"));
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
