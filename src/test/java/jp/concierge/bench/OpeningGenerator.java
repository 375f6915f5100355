package jp.concierge.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Makes openings at employers that do not exist, in real municipalities: as many in each medical area as it has physicians, as many of each department as
 * the country has physicians in it, paid as its surveys say. The same for the same seed. Written past all services, for measurements only.
 */
final class OpeningGenerator {
    private static final int OPENINGS_PER_SITE = 30;
    private static final int HIDDEN_AFTER_DAYS = 44;
    private final Connection connection;
    private final Random random;
    private final GeneratedTerms texts;
    /** Towns and departments by the upper ends of their shares. */
    private final TreeMap<Double, Town> towns = new TreeMap<>();
    private final TreeMap<Double, GeneratedTerms.Field> fields = new TreeMap<>();
    private int made;

    private record Town(String prefecture, String area, String address) {
    }

    private record Facility(UUID id, UUID partner, GeneratedTerms.Site site) {
    }

    /** @param connection to a database with the demonstration's content and the registers */
    OpeningGenerator(Connection connection, long seed) throws SQLException {
        this.connection = connection;
        this.random = new Random(seed);
        this.texts = new GeneratedTerms(random);
        shares();
    }

    private void shares() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            double sum = 0;
            try (ResultSet row = statement.executeQuery("select m.prefecture, a.name, p.name || m.name, a.physicians / count(*) over (partition by m.area) from municipality m join medical_area a on a.code = m.area"
                    + " join prefecture p on p.code = m.prefecture where m.kind <> 'designated_city' and a.physicians is not null order by m.code")) {
                while (row.next()) {
                    sum += Math.max(1, row.getDouble(4));
                    towns.put(sum, new Town(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
            sum = 0;
            try (ResultSet row = statement.executeQuery("select code, name, physicians from department order by rank")) {
                while (row.next()) {
                    sum += row.getInt(3);
                    fields.put(sum, new GeneratedTerms.Field(row.getString(1), row.getString(2), row.getInt(3)));
                }
            }
        }
        if (towns.isEmpty()) {
            throw new IllegalStateException("there are no municipalities: import the registers first");
        }
    }

    private <T> T one(TreeMap<Double, T> shares) {
        return shares.higherEntry(random.nextDouble() * shares.lastKey() * 0.999_999).getValue();
    }

    /** Makes so many more, and tells the nodes that anything may have changed. */
    void add(int count) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            List<Facility> sites = sites(statement, Math.max(1, count / OPENINGS_PER_SITE));
            String pattern = text(statement, "select t.terms from opening o join opening_terms t on t.opening_id = o.id and t.number = o.number where o.life = 'PUBLISHED' order by o.code limit 1");
            openings(sites, pattern, count);
            statement.execute("set session_replication_role = default");
            statement.execute("select openings_changed(array[null]::uuid[])");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze opening, opening_terms, facility, partner");
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private List<Facility> sites(Statement statement, int count) throws SQLException, IOException {
        statement.execute("create temporary table site (id uuid, code text, partner uuid, name text, employer text, kind text, prefecture text, area text, address text, beds int)");
        List<Facility> sites = new ArrayList<>();
        try (PGCopyOutputStream copy = copy("site")) {
            for (int i = 0; i < count; i++) {
                Town town = one(towns);
                Facility site = new Facility(uuid(), uuid(), texts.site(town.prefecture(), town.area(), town.address()));
                sites.add(site);
                GeneratedTerms.Site it = site.site();
                line(copy, site.id(), "G%07d".formatted(made + i), site.partner(), it.name(), it.employer(), it.kind(), it.prefecture(), it.area(), it.address(), it.beds());
            }
        }
        statement.execute("insert into partner select (jsonb_populate_record(p.row, jsonb_build_object('id', s.partner, 'code', 'P-' || s.code, 'submission', s.partner, 'name', s.name, 'legal_name', s.employer,"
                + " 'prefecture', s.prefecture, 'address', s.address, 'secret_hash', '\\x' || encode(sha256(s.code::bytea), 'hex')))).* from site s,"
                + " (select partner as row from partner where state = 'ACCEPTED' order by code limit 1) p");
        statement.execute("insert into facility (id, code, partner_id, name, kind, legal_name, prefecture, area, postal, address, beds, about, labour_dispute)"
                + " select id, 'F-' || code, partner, name, kind, employer, prefecture, null, '', address, beds, '', false from site");
        statement.execute("drop table site");
        return sites;
    }

    private void openings(List<Facility> sites, String pattern, int count) throws SQLException, IOException {
        Instant now = Instant.now();
        String terms = "opening_terms (id, opening_id, facility_id, number, terms, kind, department, prefecture, listing, pay_basis, pay_min, pay_max, accepted_at, accepted_by)";
        String openings = "opening (id, code, partner_id, facility_id, title, life, draft_state, remarks, number, begun_at, saved_at, saved_by, published_at, confirmed_at, confirmed_by, reminders)";
        StringBuilder later = new StringBuilder();
        try (PGCopyOutputStream copy = copy(terms)) {
            for (int i = 0; i < count; i++) {
                Facility site = sites.get(random.nextInt(sites.size()));
                UUID id = uuid();
                Instant published = now.minus(Duration.ofMinutes(random.nextInt(300 * 24 * 60)));
                Instant confirmed = now.minus(Duration.ofMinutes(1 + random.nextInt(HIDDEN_AFTER_DAYS * 24 * 60)));
                JsonObject said = texts.terms(GeneratedTerms.like(pattern), one(fields), site.site()).build();
                line(copy, uuid(), id, site.id(), 1, said.toString(), said.getString("KIND"), said.getString("DEPARTMENT"), said.getString("SITE_PREFECTURE"), said.getString("LISTING"), said.getString("PAY_BASIS"),
                        said.getString("PAY_MIN"), said.getString("PAY_MAX"), published, "generated");
                append(later, id, code(made++), site.partner(), site.id(), said.getString("TITLE"), "PUBLISHED", "NONE", "", 1, published, published, "generated", published, confirmed, "generated", 0);
            }
        }
        try (PGCopyOutputStream copy = copy(openings)) {
            copy.write(later.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Code of a generated opening, from 0. */
    static String code(int number) {
        return "J-G%07d".formatted(number);
    }

    private PGCopyOutputStream copy(String table) throws SQLException {
        return new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy " + table + " from stdin", 1 << 16);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static void line(PGCopyOutputStream copy, Object... values) throws IOException {
        StringBuilder line = new StringBuilder();
        append(line, values);
        copy.write(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder line, Object... values) {
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i].toString().replace("\\", "\\\\").replace("\t", " ").replace("\n", "\\n"));
        }
        line.append('\n');
    }
}
