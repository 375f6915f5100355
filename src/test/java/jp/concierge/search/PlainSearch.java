package jp.concierge.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.concierge.reference.ReferenceTables;

/** The same questions as a plain statement over the tables, slow and easy to read. */
final class PlainSearch {
    private static final String NOTHING = "^(なし|無し?|ない|ありません|特になし)。?$";
    private final Connection connection;
    private final String shown;

    PlainSearch(Connection connection, ReferenceTables reference) {
        this.connection = connection;
        String specialties = reference.getDepartments().stream().map(one -> "('" + one.code() + "', '" + one.specialty() + "')").collect(Collectors.joining(", "));
        String regions = reference.getPrefectures().stream().map(one -> "('" + one.code() + "', '" + one.region() + "')").collect(Collectors.joining(", "));
        shown = "create temporary table shown as select o.code, floor(extract(epoch from o.confirmed_at)) as confirmed, (now() at time zone 'Asia/Tokyo')::date - (o.confirmed_at at time zone 'Asia/Tokyo')::date as age,"
                + " t.terms::jsonb as j, t.listing, s.specialty, r.region, case t.terms::jsonb ->> 'PAY_BASIS' when 'ANNUAL' then (t.terms::jsonb ->> 'PAY_MAX')::bigint / 10000"
                + " when 'MONTHLY' then (t.terms::jsonb ->> 'PAY_MAX')::bigint * 12 / 10000 else -1 end as pay, m.code as town, coalesce(m.latitude, a.latitude) as latitude, coalesce(m.longitude, a.longitude) as longitude from opening o join opening_terms t on t.opening_id = o.id and t.number = o.number"
                + " join partner p on p.id = o.partner_id and p.state = 'ACCEPTED' join facility f on f.id = t.facility_id and not f.labour_dispute"
                + " left join (values " + specialties + ") s (department, specialty) on s.department = t.terms::jsonb ->> 'DEPARTMENT'"
                + " left join (values " + regions + ") r (prefecture, region) on r.prefecture = t.terms::jsonb ->> 'SITE_PREFECTURE'"
                + " left join lateral (select m.code, m.latitude, m.longitude from municipality m join prefecture mp on mp.code = m.prefecture where m.prefecture = t.terms::jsonb ->> 'SITE_PREFECTURE'"
                + " and t.listing <> 'NAME_HIDDEN' and starts_with(t.terms::jsonb ->> 'SITE_ADDRESS', mp.name || m.name)) m on true"
                + " left join medical_area a on a.prefecture = t.terms::jsonb ->> 'SITE_PREFECTURE' and a.name = t.terms::jsonb ->> 'SITE_AREA'"
                + " where o.life = 'PUBLISHED' and t.listing <> 'UNLISTED' and (o.confirmed_at at time zone 'Asia/Tokyo')::date > (now() at time zone 'Asia/Tokyo')::date - 45";
    }

    /** Takes over what is shown now. */
    void look() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists shown");
            statement.execute(shown);
        }
    }

    List<String> list(JobQuery query) throws SQLException {
        String order = query.sort() == JobQuery.Sort.PAY ? "pay desc, " : query.sort() == JobQuery.Sort.NEAR ? "round((" + way(query) + ")::numeric * 1000) nulls last, " : "";
        return new ArrayList<>(read("select code, 0 from shown where " + where(query, EnumSet.noneOf(Facet.class)) + " order by " + order + "confirmed desc, code collate \"C\"").keySet());
    }

    Map<String, Integer> counts(JobQuery query, Facet facet) throws SQLException {
        String base = where(query, facet.replaced());
        Map<String, Integer> counts = new TreeMap<>();
        if (facet == Facet.FEATURE || facet.how() == Facet.How.AT_LEAST || facet.how() == Facet.How.AT_MOST) {
            List<String> values = facet == Facet.FEATURE ? EnumSet.allOf(Feature.class).stream().map(Enum::name).toList() : facet.options();
            counts.putAll(read(values.stream().map(value -> "select '" + value + "', count(*) from shown where " + base + " and " + condition(facet, value)).collect(Collectors.joining(" union all "))));
        } else {
            counts.putAll(read("select " + column(facet) + " as v, count(*) from shown where " + base + " and " + column(facet) + " <> '' group by v"));
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** How many lie within each distance, whatever distance the query says. */
    List<Integer> within(JobQuery query) throws SQLException {
        List<Integer> counts = new ArrayList<>();
        for (int km : JobQuery.DISTANCES) {
            counts.add(read("select 'n', count(*) from shown where " + where(query.within(0), EnumSet.noneOf(Facet.class)) + " and " + way(query) + " <= " + km).get("n"));
        }
        return counts;
    }

    /** Kilometres from the municipality that the query names; null where nobody knows where that or the opening is. */
    private static String way(JobQuery query) {
        String there = "(select %s from municipality where name = '" + query.near() + "')";
        String latitude = there.formatted("radians(latitude)");
        return "2 * 6371.0088 * asin(least(1, sqrt(sin((radians(latitude) - " + latitude + ") / 2) ^ 2 + cos(" + latitude + ") * cos(radians(latitude)) * sin((radians(longitude) - "
                + there.formatted("radians(longitude)") + ") / 2) ^ 2)))";
    }

    private Map<String, Integer> read(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet row = statement.executeQuery()) {
            Map<String, Integer> read = new LinkedHashMap<>();
            while (row.next()) {
                read.put(row.getString(1), row.getInt(2));
            }
            return read;
        }
    }

    private static String where(JobQuery query, Set<Facet> without) {
        StringBuilder where = new StringBuilder("true");
        query.chosen().forEach((facet, values) -> {
            if (!without.contains(facet)) {
                where.append(values.stream().map(value -> condition(facet, value)).collect(Collectors.joining(facet == Facet.FEATURE ? " and " : " or ", " and (", ")")));
            }
        });
        return query.km() == 0 ? where.toString() : where.append(" and " + way(query) + " <= " + query.km()).toString();
    }

    private static String condition(Facet facet, String value) {
        return switch (facet) {
            case PAY -> "pay >= " + value;
            case DAYS -> "replace(substr(j ->> 'DAYS_PER_WEEK', 2), '_', '.')::numeric * 2 <= " + value;
            case NIGHTS -> "(j ->> 'NIGHT_COUNT')::int <= " + value;
            case ONCALL -> "(j ->> 'ONCALL_COUNT')::int <= " + value;
            case FRESH -> "age <= " + value;
            case FEATURE -> feature(Feature.valueOf(value));
            default -> column(facet) + " = '" + value + "'";
        };
    }

    private static String column(Facet facet) {
        return switch (facet) {
            case KIND -> "j ->> 'KIND'";
            case SPECIALTY -> "specialty";
            case DEPARTMENT -> "j ->> 'DEPARTMENT'";
            case REGION -> "region";
            case PREFECTURE -> "j ->> 'SITE_PREFECTURE'";
            case AREA -> "(j ->> 'SITE_PREFECTURE') || '-' || (j ->> 'SITE_AREA')";
            case CITY -> "town";
            case SITE -> "j ->> 'SITE_KIND'";
            case BEDS -> "case when coalesce((j ->> 'SITE_BEDS')::int, 0) >= 400 then '400' when (j ->> 'SITE_BEDS')::int >= 200 then '200' when (j ->> 'SITE_BEDS')::int >= 100 then '100'"
                    + " when (j ->> 'SITE_BEDS')::int >= 1 then '1' else '0' end";
            default -> throw new IllegalArgumentException(facet.name());
        };
    }

    private static String feature(Feature feature) {
        return switch (feature) {
            case RESEARCH_DAY -> "coalesce(j ->> 'RESEARCH_DAY', 'NO') <> 'NO'";
            case NIGHT_PERMIT -> "j ->> 'NIGHT_PERMIT' = 'WHOLE'";
            case SIDE_JOB -> "j ->> 'SIDE_JOB' = 'YES'";
            case CHILDCARE -> said("CHILDCARE");
            case HOUSING -> said("HOUSING");
            case MOVING -> said("MOVING");
            case CAR -> "j ->> 'CAR' = 'YES'";
            case BOARDS -> said("BOARDS_KEPT");
            case NAME_TOLD -> "listing <> 'NAME_HIDDEN' and coalesce(j ->> 'SITE_NAME', '') <> ''";
            case INDEFINITE -> "j ->> 'TERM' = 'INDEFINITE'";
        };
    }

    private static String said(String field) {
        return "coalesce(j ->> '" + field + "', 'なし') !~ '" + NOTHING + "'";
    }
}
