package jp.concierge.registry;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Takes one file in one transaction: its good lines go to a table beside the real one, then differences are carried over. A
 * file that is broken, or that would make a large part of what is known disappear, changes nothing.
 */
final class FileImport {
    private static final int REPORTED = 200;
    private static final int LONGEST_VALUE = 80;
    private static final double REJECTED_AT_MOST = 0.05;
    private static final double GONE_AT_MOST = 0.1;
    /** Fewer rows than this may go without a question. */
    private static final int FEW = 20;
    private final RegistryFile file;
    private final Connection connection;
    private final List<FileOutcome.RejectedLine> rejections = new ArrayList<>();
    private long rows;
    private long rejected;

    /** @param connection without automatic commits; this commits or rolls back */
    FileImport(RegistryFile file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    FileOutcome run(Path path, LongConsumer progress) throws SQLException {
        long began = System.nanoTime();
        try {
            stage(path, progress);
            if (rejected > FEW && rejected > rows * REJECTED_AT_MOST) {
                throw new RefusedFileException("rejections");
            }
            FileOutcome outcome = carryOver(began);
            connection.commit();
            return outcome;
        } catch (RefusedFileException refused) {
            connection.rollback();
            return FileOutcome.refused(file, refused.getMessage(), rows, rejected, millis(began), rejections);
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private void stage(Path path, LongConsumer progress) throws SQLException {
        String columns = String.join(", ", file.columns());
        execute("create temp table stage on commit drop as select " + columns + " from " + file.table() + " with no data");
        KnownKeys known = KnownKeys.read(connection);
        try (Reader reader = open(path, progress); CsvReader<CsvRecord> csv = CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(reader);
                PGCopyOutputStream copy = new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy stage (" + columns + ") from stdin")) {
            Iterator<CsvRecord> lines = csv.iterator();
            if (!lines.hasNext()) {
                throw new RefusedFileException("empty");
            }
            List<String> heads = lines.next().getFields().stream().map(head -> head.replace("\uFEFF", "").strip()).toList();
            if (!heads.containsAll(file.heads())) {
                throw new RefusedFileException("heads");
            }
            Set<List<Object>> keys = new HashSet<>();
            while (lines.hasNext()) {
                CsvRecord line = lines.next();
                rows++;
                try {
                    copy.write(CopyText.row(read(line, heads, known, keys)));
                } catch (RejectedLineException e) {
                    reject(line.getStartingLineNumber(), e);
                }
            }
        } catch (CharacterCodingException e) {
            throw new RefusedFileException("encoding", e);
        } catch (CsvParseException e) {
            throw new RefusedFileException(e.getCause() instanceof CharacterCodingException ? "encoding" : "broken", e);
        } catch (IOException | UncheckedIOException e) {
            throw new RefusedFileException(causedByCoding(e) ? "encoding" : "broken", e);
        }
        if (rows == 0) {
            throw new RefusedFileException("empty");
        }
    }

    private List<Object> read(CsvRecord line, List<String> heads, KnownKeys known, Set<List<Object>> keys) {
        if (line.getFieldCount() != heads.size()) {
            throw new RejectedLineException(Rejection.FIELDS, Integer.toString(line.getFieldCount()));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            values.put(heads.get(i), line.getField(i));
        }
        List<Object> row = file.read(new Line(values, known));
        List<Object> key = List.copyOf(row.subList(0, file.keyColumns()));
        if (!keys.add(key)) {
            throw new RejectedLineException(Rejection.ID_TWICE, key.get(0).toString());
        }
        return row;
    }

    private void reject(long line, RejectedLineException e) {
        rejected++;
        if (rejections.size() < REPORTED) {
            String value = e.value().length() > LONGEST_VALUE ? e.value().substring(0, LONGEST_VALUE) + "…" : e.value();
            rejections.add(new FileOutcome.RejectedLine(line, e.reason(), value));
        }
    }

    private FileOutcome carryOver(long began) throws SQLException {
        String table = file.table();
        List<String> keys = file.columns().subList(0, file.keyColumns());
        execute("create index on stage (" + String.join(", ", keys) + ")");
        execute("analyze stage");
        List<String> others = file.columns().subList(file.keyColumns(), file.columns().size());
        String same = keys.stream().map(c -> "t." + c + " = s." + c).collect(Collectors.joining(" and "));
        String part = file.part().isEmpty() ? "" : " and t." + file.part();
        String missing = " t where not exists (select from stage s where " + same + ")" + part;
        long there = count("select count(*) from " + table + " t where true" + part + (file.gone() == RegistryFile.Gone.MARK ? " and gone_on is null" : ""));
        long leaving = file.isAddition() ? 0 : count("select count(*) from " + table + missing + (file.gone() == RegistryFile.Gone.MARK ? " and gone_on is null" : ""));
        if (leaving > FEW && leaving > there * GONE_AT_MOST) {
            throw new RefusedFileException("shrinks");
        }
        long changed = execute("update " + table + " t set " + others.stream().map(c -> c + " = s." + c).collect(Collectors.joining(", ")) + " from stage s where " + same + " and ("
                + others.stream().map(c -> "t." + c).collect(Collectors.joining(", ")) + ") is distinct from (" + others.stream().map(c -> "s." + c).collect(Collectors.joining(", ")) + ")");
        long added = file.isAddition() ? 0 : execute("insert into " + table + " (" + String.join(", ", file.columns()) + ") select " + String.join(", ", file.columns())
                + " from stage s where not exists (select from " + table + " t where " + same + ")");
        // a plan made for the size of yesterday may compare each row with each
        execute("analyze " + table);
        switch (file.gone()) {
            case DELETE -> execute("delete from " + table + missing);
            case MARK -> execute("update " + table + " t set gone_on = current_date where gone_on is null and not exists (select from stage s where " + same + ")" + part);
            default -> {
                // older addresses name them
            }
        }
        return new FileOutcome(file, FileState.LOADED, "", rows, added, changed, leaving, rejected, millis(began), rejections);
    }

    private static Reader open(Path path, LongConsumer progress) throws IOException {
        InputStream in = new CountedInput(new BufferedInputStream(Files.newInputStream(path)), progress);
        if (path.toString().endsWith(".gz")) {
            in = new GZIPInputStream(in, 64 * 1024);
        }
        // what is not UTF-8 is refused, not guessed
        return new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean causedByCoding(Throwable e) {
        return e instanceof CharacterCodingException || e.getCause() != null && causedByCoding(e.getCause());
    }

    private long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long millis(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
