package jp.concierge.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Municipalities, medical areas, stations and postal codes with their middles; empty before an import. */
@ApplicationScoped
public class Towns {
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;

    /** @param area code of its medical area, or null */
    public record Town(String code, String prefecture, String name, String area, double latitude, double longitude) {
    }

    public record Area(String code, String prefecture, String name, double latitude, double longitude) {
    }

    /** A place that somebody can mean by a word. @param name as it is shown, with its prefecture or lines */
    public record Spot(String name, double latitude, double longitude) {
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    public List<Town> towns() {
        return rows("select code, prefecture, name, area, latitude, longitude from municipality",
                row -> new Town(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getDouble(5), row.getDouble(6)));
    }

    public List<Area> areas() {
        return rows("select code, prefecture, name, latitude, longitude from medical_area", row -> new Area(row.getString(1), row.getString(2), row.getString(3), row.getDouble(4), row.getDouble(5)));
    }

    /** The middle of the towns of a postal code of seven digits. */
    public Optional<Spot> postal(String code) {
        return first("select min(p.name || t.city), avg(t.latitude), avg(t.longitude) from postal_town t join prefecture p on p.code = t.prefecture where t.code = ? having count(*) > 0", code);
    }

    /** Stations of that very name, the one with the most lines first. */
    public List<Spot> stations(String name) {
        return rows("select s.name || '駅(' || p.name || ')', s.latitude, s.longitude from station s join prefecture p on p.code = s.prefecture where s.name = ? order by length(s.lines) desc, s.code limit 5",
                row -> new Spot(row.getString(1), row.getDouble(2), row.getDouble(3)), name);
    }

    /** Municipalities of that name, with or without its ending, its county or its prefecture. */
    public List<Spot> municipalities(String name) {
        return rows("select p.name || m.name, m.latitude, m.longitude from municipality m join prefecture p on p.code = m.prefecture where ? in (m.name, p.name || m.name, regexp_replace(m.name, '[市区町村]$', ''),"
                + " regexp_replace(m.name, '^.+郡', ''), regexp_replace(regexp_replace(m.name, '^.+郡', ''), '[市区町村]$', '')) order by case when m.name like '%市' then 0 else 1 end, m.code limit 5",
                row -> new Spot(row.getString(1), row.getDouble(2), row.getDouble(3)), name);
    }

    private Optional<Spot> first(String sql, String value) {
        return rows(sql, row -> new Spot(row.getString(1), row.getDouble(2), row.getDouble(3)), value).stream().findFirst();
    }

    private <T> List<T> rows(String sql, Reading<T> reading, String... values) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
