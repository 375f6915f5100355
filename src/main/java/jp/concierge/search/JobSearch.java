package jp.concierge.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.concierge.registry.Towns;
import jp.concierge.shared.persistence.Publication;
import org.apache.lucene.util.FixedBitSet;

/** Finds public openings for anybody: nothing of who asks or what for is kept. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobSearch {
    private static final int LEAST_ALIKE = 1;
    /** How many of the newest of a kind are compared. */
    private static final int CANDIDATES = 100;
    private static final int MOST_WORDS_BETTERED = 8;
    @Inject
    private NodeIndex node;
    @Inject
    private NearPlaces places;
    @Inject
    private Publication publication;

    /** An opening that was found, without its card. */
    public record Found(String code, Instant publishedAt, Instant confirmedAt) {
    }

    /** Answers can be given; false for a while after the start. */
    @PermitAll
    public boolean isReady() {
        return node.index().isPresent();
    }

    /** @throws IllegalStateException while there is no index yet */
    @PermitAll
    public JobPage find(JobQuery query) {
        publication.state();
        JobIndex index = index();
        Snapshot moment = index.snapshot();
        NearPlace near = places.find(query.near()).orElse(null);
        Finder finder = new Finder(index, moment, query, near);
        FixedBitSet found = finder.found();
        long total = found.cardinality();
        List<JobPage.JobHit> hits = Arrays.stream(finder.page(found, (query.page() - 1) * JobPage.SIZE, JobPage.SIZE)).mapToObj(row -> hit(moment, finder, row)).toList();
        Map<Facet, List<JobPage.Choice>> choices = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            choices.put(facet, choices(index, finder, query, facet));
        }
        List<Integer> distances = near == null ? List.of() : Arrays.stream(finder.countsByDistance()).boxed().toList();
        return new JobPage(query, near, total, hits, choices, distances, total == 0 && !query.text().isEmpty() ? spelling(index, moment, query, near) : "", total == 0 ? ways(index, moment, query, near) : List.of(),
                query.text().isEmpty() ? List.of() : moment.words().marks(query.text()), moment.number());
    }

    private JobIndex index() {
        return node.index().orElseThrow(() -> new IllegalStateException("no index yet"));
    }

    private static JobPage.JobHit hit(Snapshot moment, Finder finder, int row) {
        double km = finder.km(row);
        return new JobPage.JobHit(moment.columns().codes[row], moment.cards().read(moment.columns().cards[row]), Double.isNaN(km) ? null : km);
    }

    private static List<JobPage.Choice> choices(JobIndex index, Finder finder, JobQuery query, Facet facet) {
        if (facet == Facet.AREA || facet == Facet.CITY) {
            if (query.values(Facet.PREFECTURE).isEmpty() && query.values(facet).isEmpty()) {
                return List.of();
            }
        }
        int[] counts = finder.counts(facet);
        List<JobPage.Choice> choices = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            String value = facet == Facet.FEATURE ? Feature.values()[i].name() : facet.options().isEmpty() || facet == Facet.BEDS ? index.names(facet).name(i) : facet.options().get(i);
            boolean chosen = query.has(facet, value);
            if (counts[i] > 0 || chosen) {
                choices.add(new JobPage.Choice(value, counts[i], chosen));
            }
        }
        query.values(facet).stream().filter(value -> choices.stream().noneMatch(one -> one.value().equals(value))).forEach(value -> choices.add(new JobPage.Choice(value, 0, true)));
        return choices;
    }

    /** Replaces what nobody knows by the known words most like it, the word as typed before its parts; kept only when something is found then. */
    private String spelling(JobIndex index, Snapshot moment, JobQuery query, NearPlace near) {
        JobWords words = moment.words();
        StringJoiner better = new StringJoiner(" ");
        int tried = 0;
        for (String word : query.text().split("\\s+")) {
            if (tried++ >= MOST_WORDS_BETTERED || finds(index, moment, word)) {
                better.add(word);
            } else {
                better.add(words.similar(word).filter(other -> finds(index, moment, other))
                        .orElseGet(() -> words.parts(word).stream().map(part -> finds(index, moment, part.typed()) ? part.typed() : words.similar(part.typed()).orElse(part.typed()))
                                .collect(Collectors.joining(" "))));
            }
        }
        String text = better.toString();
        return !text.equals(query.text()) && new Finder(index, moment, query.withText(text), near).count() > 0 ? text : "";
    }

    private static boolean finds(JobIndex index, Snapshot moment, String word) {
        return new Finder(index, moment, JobQuery.ALL.withText(word), null).count() > 0;
    }

    /** What to drop; where no single condition is in the way, what alone finds something. */
    private static List<JobPage.WayOut> ways(JobIndex index, Snapshot moment, JobQuery query, NearPlace near) {
        List<JobPage.WayOut> ways = new ArrayList<>();
        query.chosen().keySet().forEach(facet -> ways.add(way(facet, false, false, query.without(facet), index, moment, near)));
        if (!query.text().isEmpty()) {
            ways.add(way(null, true, false, query.withText(""), index, moment, near));
        }
        if (query.km() > 0) {
            ways.add(way(null, false, false, query.within(0), index, moment, near));
        }
        if (ways.stream().allMatch(way -> way.count() == 0)) {
            query.chosen().forEach((facet, values) -> ways.add(way(facet, false, true, new JobQuery("", Map.of(facet, values), "", 0, query.sort(), 1), index, moment, near)));
            if (!query.text().isEmpty()) {
                ways.add(way(null, true, true, JobQuery.ALL.withText(query.text()), index, moment, near));
            }
        }
        return ways.stream().filter(way -> way.count() > 0).sorted(Comparator.comparingLong(JobPage.WayOut::count).reversed()).toList();
    }

    private static JobPage.WayOut way(Facet facet, boolean words, boolean alone, JobQuery query, JobIndex index, Snapshot moment, NearPlace near) {
        return new JobPage.WayOut(facet, words, alone, query, new Finder(index, moment, query, near).count());
    }

    /** How many there are; the page of the query does not matter. */
    @PermitAll
    public long count(JobQuery query) {
        publication.state();
        JobIndex index = index();
        return new Finder(index, index.snapshot(), query, places.find(query.near()).orElse(null)).count();
    }

    /** Codes of all that is found, in the order of the query, from an offset on. */
    @PermitAll
    public List<Found> list(JobQuery query, int offset, int most) {
        publication.state();
        JobIndex index = index();
        Snapshot moment = index.snapshot();
        Finder finder = new Finder(index, moment, query, places.find(query.near()).orElse(null));
        return Arrays.stream(finder.page(finder.found(), offset, most)).mapToObj(row -> found(moment, row)).toList();
    }

    /** Codes of what is found and was published for the first time after a moment, the latest confirmed first. */
    @PermitAll
    public List<String> publishedSince(JobQuery query, Instant since, int most) {
        publication.state();
        JobIndex index = index();
        Snapshot moment = index.snapshot();
        FixedBitSet found = new Finder(index, moment, query, places.find(query.near()).orElse(null)).found();
        return rows(moment, row -> found.get(row) && moment.columns().published[row] > since.getEpochSecond()).limit(most).mapToObj(row -> moment.columns().codes[row]).toList();
    }

    private static IntStream rows(Snapshot moment, IntPredicate wanted) {
        return Arrays.stream(moment.byNew()).filter(wanted);
    }

    private static Found found(Snapshot moment, int row) {
        return new Found(moment.columns().codes[row], Instant.ofEpochSecond(moment.columns().published[row]), Instant.ofEpochSecond(moment.columns().confirmed[row]));
    }

    /** Cards of others that a doctor who reads this one may like: the same department and kind; near, alike paid, of the same sort of place. */
    @PermitAll
    public List<String> similar(String code, int most) {
        JobIndex index = index();
        Snapshot moment = index.snapshot();
        int own = new Finder(index, moment, JobQuery.ALL, null).row(code);
        if (own < 0) {
            return List.of();
        }
        Columns columns = moment.columns();
        JobQuery alike = like(index, columns, own, Facet.DEPARTMENT, Facet.KIND);
        LinkedHashSet<Integer> rows = new LinkedHashSet<>();
        for (JobQuery query : List.of(like(index, columns, own, Facet.DEPARTMENT, Facet.KIND, Facet.PREFECTURE), like(index, columns, own, Facet.DEPARTMENT, Facet.KIND, Facet.REGION), alike)) {
            Finder finder = new Finder(index, moment, query, null);
            Arrays.stream(finder.page(finder.found(), 0, CANDIDATES)).forEach(rows::add);
        }
        rows.remove(own);
        return rows.stream().sorted(Comparator.comparingInt((Integer row) -> alike(columns, own, row)).reversed().thenComparing(row -> moment.rank()[row])).filter(row -> alike(columns, own, row) >= LEAST_ALIKE)
                .limit(most).map(row -> moment.cards().read(columns.cards[row])).toList();
    }

    /** The newest first with the same values. */
    private static JobQuery like(JobIndex index, Columns columns, int row, Facet... facets) {
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            int value = columns.of(facet)[row];
            values.put(facet, List.of(value < 0 ? "" : index.names(facet).name(value)));
        }
        return new JobQuery("", values, "", 0, JobQuery.Sort.NEW, 1);
    }

    private static boolean same(Columns columns, Facet facet, int one, int other) {
        return columns.of(facet)[one] == columns.of(facet)[other];
    }

    private static int alike(Columns columns, int one, int other) {
        int points = same(columns, Facet.PREFECTURE, one, other) ? 4 : same(columns, Facet.REGION, one, other) ? 2 : 0;
        points += same(columns, Facet.SITE, one, other) ? 1 : 0;
        points += Math.abs(columns.of(Facet.PAY)[one] - columns.of(Facet.PAY)[other]) <= 200 ? 1 : 0;
        points += Math.abs(columns.of(Facet.NIGHTS)[one] - columns.of(Facet.NIGHTS)[other]) <= 1 ? 1 : 0;
        return points + Integer.bitCount(columns.of(Facet.FEATURE)[one] & columns.of(Facet.FEATURE)[other]) / 3;
    }

    /** Kilometres over the ground from a place to an opening; empty when nobody knows one of both. */
    @PermitAll
    public OptionalDouble way(String code, String from) {
        JobIndex index = index();
        Snapshot moment = index.snapshot();
        NearPlace near = places.find(JobQuery.line(from)).orElse(null);
        int row = new Finder(index, moment, JobQuery.ALL, null).row(code);
        double km = near == null || row < 0 ? Double.NaN : new Finder(index, moment, JobQuery.ALL, near).km(row);
        return Double.isNaN(km) ? OptionalDouble.empty() : OptionalDouble.of(km);
    }

    /** The place that somebody means. */
    @PermitAll
    public Optional<NearPlace> place(String typed) {
        return places.find(JobQuery.line(typed));
    }

    /** Name of a municipality; "" for a code that nobody knows, and while there is no index. */
    @PermitAll
    public String townName(String code) {
        return node.index().flatMap(index -> index.snapshot().atlas().town(code)).map(Towns.Town::name).orElse("");
    }
}
