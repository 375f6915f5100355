package jp.concierge.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The migrated database and the entities say the same, and the database keeps our conventions. */
class SchemaTest {
    @TempDir
    private static Path shared;
    private static Database database;
    private static Connection connection;

    @BeforeAll
    static void migrate() throws SQLException {
        System.setProperty("concierge.data.dir", shared.resolve("data").toString());
        try {
            database = Database.open();
        } finally {
            System.clearProperty("concierge.data.dir");
        }
        connection = database.connect();
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void every_table_of_an_entity_has_exactly_the_columns_of_its_fields() throws SQLException {
        Map<String, Set<String>> real = columns();
        mapped().forEach((table, columns) -> assertEquals(columns.keySet(), real.get(table), "columns of " + table));
    }

    @Test
    void every_table_is_used() throws SQLException, IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        Set<String> unused = new TreeSet<>(columns().keySet());
        unused.remove(Migrations.HISTORY);
        unused.removeIf(table -> Pattern.compile("\\b" + table + "\\b").matcher(sources).find() || triggers().contains(table));
        assertEquals(Set.of(), unused);
    }

    @Test
    void every_enum_is_checked_with_its_very_constants() throws SQLException {
        List<String> wrong = new ArrayList<>();
        Map<String, List<String>> checks = checks();
        mapped().forEach((table, columns) -> columns.forEach((column, constants) -> {
            if (!constants.isEmpty()) {
                boolean checked = checks.getOrDefault(table, List.of()).stream()
                        .filter(check -> check.matches("(?s).*\\b" + column + "\\b.*")).anyMatch(check -> literals(check).equals(constants));
                if (!checked) {
                    wrong.add(table + "." + column + " should be checked in " + constants);
                }
            }
        }));
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_foreign_key_has_an_index() throws SQLException {
        assertEquals(List.of(), rows("""
                select conrelid::regclass || '.' || conname from pg_constraint c
                where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
                    select from pg_index i where i.indrelid = c.conrelid
                    and (i.indkey::smallint[])[0:cardinality(c.conkey) - 1] @> c.conkey)"""));
    }

    @Test
    void every_constraint_and_index_is_named_by_us() throws SQLException {
        assertEquals(List.of(), rows("""
                select conrelid::regclass || ': ' || conname from pg_constraint
                where connamespace = 'public'::regnamespace and conrelid <> 0 and conrelid::regclass::text <> 'flyway_schema_history'
                and not case contype
                    when 'p' then conname = conrelid::regclass || '_pk'
                    when 'f' then conname ~ ('^' || conrelid::regclass || '_.*fk$')
                    when 'u' then conname ~ ('^' || conrelid::regclass || '_.*unique$')
                    when 'c' then conname ~ ('^' || conrelid::regclass || '_') and conname !~ '_check\\d*$'
                    else true end"""));
        assertEquals(List.of(), rows("""
                select indrelid::regclass || ': ' || indexrelid::regclass from pg_index i join pg_class t on t.oid = indrelid
                where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname <> 'flyway_schema_history'
                and not exists (select from pg_constraint where conindid = indexrelid)
                and indexrelid::regclass::text !~ ('^' || indrelid::regclass || '_.*(ix|unique|one_\\w+)$')"""));
    }

    @Test
    void key_rotation_finds_the_row_of_every_sealed_column() throws SQLException {
        assertEquals(List.of(), rows("""
                select a.attrelid::regclass || '.' || a.attname from pg_attribute a join pg_class t on t.oid = a.attrelid
                where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and a.attname like 'sealed\\_%' and t.relname <> 'key_proof'
                and (a.atttypid <> 'bytea'::regtype or not exists (
                    select from pg_attribute i where i.attrelid = a.attrelid and i.attname = 'id' and i.atttypid = 'uuid'::regtype))"""));
    }

    @Test
    void nothing_personal_is_stored_in_an_open_column() throws SQLException {
        assertEquals(List.of(), rows("""
                select a.attrelid::regclass || '.' || a.attname from pg_attribute a join pg_class t on t.oid = a.attrelid
                where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
                and a.attname ~ '^(e?mail|email_address|phone|phone_number|family_name|given_name|kana|person_name|nickname|postal_code|licence_number)$'"""));
    }

    @Test
    void the_migrations_are_numbered_in_one_row() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
            assertTrue(names.stream().allMatch(n -> n.matches("V\\d{4}__[a-z_]+\\.sql")), names.toString());
            assertEquals(names.size(), names.stream().map(n -> n.substring(0, 5)).distinct().count(), "two migrations with one number");
        }
    }

    /** Tables of the entities: for each column the constants it may hold, empty when it is no enum. */
    private static Map<String, Map<String, Set<String>>> mapped() {
        Map<String, Map<String, Set<String>>> tables = new TreeMap<>();
        for (JavaClass found : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jp.concierge")) {
            if (found.isAnnotatedWith(Entity.class)) {
                Class<?> entity = found.reflect();
                map(entity, tables, entity.getAnnotation(Table.class).name());
            }
        }
        return tables;
    }

    private static void map(Class<?> type, Map<String, Map<String, Set<String>>> tables, String table) {
        Map<String, Set<String>> columns = tables.computeIfAbsent(table, t -> new TreeMap<>());
        for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                boolean stored = !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()) && !field.isSynthetic()
                        && !field.getName().startsWith("_persistence") && !field.isAnnotationPresent(Transient.class) && !field.isAnnotationPresent(OneToMany.class);
                if (!stored) {
                    continue;
                } else if (field.isAnnotationPresent(Embedded.class)) {
                    map(field.getType(), tables, table);
                } else if (field.isAnnotationPresent(ElementCollection.class)) {
                    collection(field, tables);
                } else if (field.isAnnotationPresent(JoinColumn.class)) {
                    columns.put(field.getAnnotation(JoinColumn.class).name(), Set.of());
                } else {
                    columns.put(name(field), constants(field, field.getType()));
                }
            }
        }
    }

    private static void collection(Field field, Map<String, Map<String, Set<String>>> tables) {
        CollectionTable table = field.getAnnotation(CollectionTable.class);
        Map<String, Set<String>> columns = tables.computeIfAbsent(table.name(), t -> new TreeMap<>());
        columns.put(table.joinColumns()[0].name(), Set.of());
        Type[] types = ((ParameterizedType) field.getGenericType()).getActualTypeArguments();
        columns.put(name(field), constants(field, (Class<?>) types[types.length - 1]));
        if (field.isAnnotationPresent(MapKeyColumn.class)) {
            boolean named = field.isAnnotationPresent(MapKeyEnumerated.class);
            columns.put(field.getAnnotation(MapKeyColumn.class).name(), named ? names((Class<?>) types[0]) : Set.of());
        }
    }

    private static String name(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName().toLowerCase(Locale.ROOT) : column.name();
    }

    private static Set<String> constants(Field field, Class<?> type) {
        Enumerated enumerated = field.getAnnotation(Enumerated.class);
        assertTrue(!type.isEnum() || enumerated != null && enumerated.value() == EnumType.STRING, field + " is stored by its number");
        return type.isEnum() ? names(type) : Set.of();
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> literals(String check) {
        return Pattern.compile("'([^']+)'").matcher(check).results().map((MatchResult r) -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> columns() throws SQLException {
        Map<String, Set<String>> tables = new TreeMap<>();
        for (String row : rows("select table_name || ' ' || column_name from information_schema.columns where table_schema = 'public'")) {
            tables.computeIfAbsent(row.split(" ")[0], t -> new TreeSet<>()).add(row.split(" ")[1]);
        }
        return tables;
    }

    private static Map<String, List<String>> checks() throws SQLException {
        Map<String, List<String>> checks = new TreeMap<>();
        for (String row : rows("select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace and conrelid <> 0")) {
            String[] said = row.split(" ", 2);
            checks.computeIfAbsent(said[0], t -> new ArrayList<>()).add(said[1]);
        }
        return checks;
    }

    /** Text of all functions of ours: what only a trigger uses is used too. */
    private static String triggers() {
        try {
            return String.join("\n", rows("select prosrc from pg_proc where pronamespace = 'public'::regnamespace and prolang <> (select oid from pg_language where lanname = 'c')"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
