package jp.concierge.support.container;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Copies of one published opening with other terms, written as rows; the search hears of them when this is closed. */
public final class CopiedOpenings implements AutoCloseable {
    private final Connection connection;
    private final String pattern;
    private final PreparedStatement opening;
    private final PreparedStatement terms;
    private final List<String> codes = new ArrayList<>();

    /** @param pattern code of a published opening */
    public CopiedOpenings(Connection connection, String pattern) throws SQLException {
        this.connection = connection;
        this.pattern = pattern;
        opening = connection.prepareStatement("insert into opening (id, code, partner_id, facility_id, title, life, draft_state, remarks, number, begun_at, saved_at, saved_by,"
                + " published_at, confirmed_at, confirmed_by, reminders) select gen_random_uuid(), ?, partner_id, facility_id, title, ?, 'NONE', '', 1, begun_at, saved_at, saved_by,"
                + " now() - make_interval(days => ?), now() - make_interval(hours => ?), confirmed_by, 0 from opening where code = ?");
        terms = connection.prepareStatement("insert into opening_terms (id, opening_id, facility_id, number, terms, kind, department, prefecture, listing, pay_basis, pay_min,"
                + " pay_max, accepted_at, accepted_by) select gen_random_uuid(), (select id from opening where code = ?), t.facility_id, 1, said.terms::text, said.terms ->> 'KIND', said.terms ->> 'DEPARTMENT',"
                + " said.terms ->> 'SITE_PREFECTURE', said.terms ->> 'LISTING', said.terms ->> 'PAY_BASIS', (said.terms ->> 'PAY_MIN')::bigint, (said.terms ->> 'PAY_MAX')::bigint, t.accepted_at, t.accepted_by"
                + " from opening_terms t join opening o on o.id = t.opening_id and o.number = t.number, lateral (select (t.terms::jsonb - 'NIGHT_KIND' - 'NIGHT_PERMIT' - 'DUTY_FEE' - 'SITE_AREA' - 'SITE_BEDS'"
                + " - 'RESEARCH_DAY') || ?::jsonb as terms) said where o.code = ?");
    }

    /**
     * @param life as in the table
     * @param said terms by their names, in the form in which they are kept; what is not said is as in the pattern, but nothing about nights, research day, area and beds
     */
    public void add(String code, String life, int publishedDaysAgo, int confirmedHoursAgo, Map<String, String> said) throws SQLException {
        opening.setString(1, code);
        opening.setString(2, life);
        opening.setInt(3, publishedDaysAgo);
        opening.setInt(4, confirmedHoursAgo);
        opening.setString(5, pattern);
        opening.executeUpdate();
        terms.setString(1, code);
        terms.setString(2, said.entrySet().stream().map(one -> "\"" + one.getKey() + "\":\"" + one.getValue() + "\"").collect(Collectors.joining(",", "{", "}")));
        terms.setString(3, pattern);
        terms.executeUpdate();
        codes.add(code);
    }

    @Override
    public void close() throws SQLException {
        try (opening; terms; PreparedStatement changed = connection.prepareStatement("select openings_changed(array(select id from opening where code = any (?)))")) {
            Array all = connection.createArrayOf("text", codes.toArray());
            changed.setArray(1, all);
            changed.execute();
        }
    }
}
