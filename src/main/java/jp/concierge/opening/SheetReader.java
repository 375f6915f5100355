package jp.concierge.opening;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.concierge.shared.BusinessRuleException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads a table that somebody sent, XLSX or CSV, into rows of text. Nothing in it is trusted: how large it becomes is counted
 * before it is read, formulas and macros are never run.
 */
final class SheetReader {
    static final int MOST_ROWS = 500;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_TEXT = 8000;
    private static final long LARGEST_UNPACKED = 20L * 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final Charset JAPANESE_WINDOWS = Charset.forName("windows-31j");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private SheetReader() {
    }

    /**
     * The header and at most {@link #MOST_ROWS} rows after it; empty rows are left in their places.
     *
     * @throws BusinessRuleException at {@code file}, saying why it cannot be read
     */
    static List<List<String>> read(byte[] file) {
        if (file.length == 0) {
            throw wrong("opening.import.error.empty");
        }
        if (ReadableWorkbook.isOLE2Header(file)) {
            throw wrong("opening.import.error.old");
        }
        List<List<String>> rows = ReadableWorkbook.isOOXMLZipHeader(file) ? workbook(file) : csv(text(file));
        while (!rows.isEmpty() && rows.get(rows.size() - 1).stream().allMatch(String::isBlank)) {
            rows.remove(rows.size() - 1);
        }
        if (rows.size() < 2) {
            throw wrong("opening.import.error.empty");
        }
        return rows;
    }

    private static List<List<String>> workbook(byte[] file) {
        unpackable(file);
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            Sheet sheet = book.getSheets().findFirst().orElseThrow(() -> wrong("opening.import.error.empty"));
            try (Stream<Row> lines = sheet.openStream()) {
                for (Iterator<Row> each = lines.iterator(); each.hasNext();) {
                    Row row = each.next();
                    if (row.getRowNum() > MOST_ROWS + 1) {
                        if (row.stream().anyMatch(cell -> cell != null && !text(cell).isBlank())) {
                            throw wrong("opening.import.error.rows", MOST_ROWS);
                        }
                        continue;
                    }
                    while (rows.size() < row.getRowNum() - 1) {
                        rows.add(new ArrayList<>());
                    }
                    rows.add(cells(row));
                }
            }
            return rows;
        } catch (BusinessRuleException told) {
            throw told;
        } catch (IOException | RuntimeException unreadable) {
            throw wrong("opening.import.error.workbook");
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cells.size() >= MOST_COLUMNS) {
                throw wrong("opening.import.error.columns", MOST_COLUMNS);
            }
            cells.add(cell == null ? "" : kept(text(cell)));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            throw wrong("opening.import.error.formula", cell.getAddress().toString());
        }
        if (cell.getType() == CellType.NUMBER) {
            String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
            if (format.matches("(?i).*[ymd年月日].*") && !format.equalsIgnoreCase("General")) {
                return cell.asDate().toLocalDate().toString();
            }
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR ? "" : cell.getText();
    }

    /** A workbook is a packed folder: how large it becomes is counted first, and what does not belong into a table is refused. */
    private static void unpackable(byte[] file) {
        byte[] buffer = new byte[8192];
        long size = 0;
        int parts = 0;
        boolean sheet = false;
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS || part.getName().endsWith("vbaProject.bin")) {
                    throw wrong(parts > MOST_PARTS ? "opening.import.error.large" : "opening.import.error.macro");
                }
                sheet |= part.getName().startsWith("xl/worksheets/");
                try (InputStream in = zip.getInputStream(part)) {
                    boolean first = true;
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        if (size > LARGEST_UNPACKED) {
                            throw wrong("opening.import.error.large");
                        }
                        if (first && holds(buffer, read)) {
                            throw wrong("opening.import.error.workbook");
                        }
                        first = false;
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw wrong("opening.import.error.workbook");
        }
        if (!sheet) {
            throw wrong("opening.import.error.workbook");
        }
    }

    private static boolean holds(byte[] buffer, int length) {
        for (int i = 0; i + DOCTYPE.length <= length; i++) {
            if (java.util.Arrays.equals(buffer, i, i + DOCTYPE.length, DOCTYPE, 0, DOCTYPE.length)) {
                return true;
            }
        }
        return false;
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                if (rows.size() > MOST_ROWS) {
                    throw wrong("opening.import.error.rows", MOST_ROWS);
                }
                if (row.getFieldCount() > MOST_COLUMNS) {
                    throw wrong("opening.import.error.columns", MOST_COLUMNS);
                }
                rows.add(new ArrayList<>(row.getFields().stream().map(SheetReader::kept).toList()));
            }
            return rows;
        } catch (CsvParseException | UncheckedIOException broken) {
            throw wrong("opening.import.error.csv");
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** UTF-8 with or without its mark, or what Japanese spreadsheets write. */
    private static String text(byte[] file) {
        boolean marked = file.length >= MARK.length && java.util.Arrays.equals(file, 0, MARK.length, MARK, 0, MARK.length);
        ByteBuffer bytes = ByteBuffer.wrap(file, marked ? MARK.length : 0, file.length - (marked ? MARK.length : 0));
        for (Charset charset : List.of(StandardCharsets.UTF_8, JAPANESE_WINDOWS)) {
            try {
                String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(bytes.duplicate()).toString();
                if (text.indexOf('\u0000') >= 0) {
                    throw wrong("opening.import.error.csv");
                }
                return text;
            } catch (CharacterCodingException other) {
                // the next one
            }
        }
        throw wrong("opening.import.error.csv");
    }

    /** More than any field holds says no more than that it is too long. */
    private static String kept(String text) {
        return text.length() > MOST_TEXT ? text.substring(0, Character.isHighSurrogate(text.charAt(MOST_TEXT - 1)) ? MOST_TEXT - 1 : MOST_TEXT) : text;
    }

    private static BusinessRuleException wrong(String key, Object... arguments) {
        return new BusinessRuleException(key, arguments).at("file");
    }
}
