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
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.concierge.shared.persistence.Publication;
import org.apache.lucene.store.AlreadyClosedException;
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

    /** Answers can be given; false for a while after the start, and after an index that could not be led on. */
    @PermitAll
    public boolean isReady() {
        publication.state();
        return node.index().isPresent();
    }

    /** Empty while there is no index. */
    @PermitAll
    public Optional<JobPage> find(JobQuery query) {
        publication.state();
        return asked(moment -> page(moment, query));
    }

    private JobPage page(Snapshot moment, JobQuery query) {
        NearPlace near = near(query);
        Finder finder = new Finder(moment, query, near);
        long total = finder.count();
        List<JobPage.JobHit> hits = Arrays.stream(new Order(finder).page((query.page() - 1) * JobPage.SIZE, JobPage.SIZE)).mapToObj(row -> hit(moment, finder, row)).toList();
        Counts counts = new Counts(finder);
        Map<Facet, List<JobPage.Choice>> choices = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            choices.put(facet, choices(moment, counts, query, facet));
        }
        List<Integer> distances = near == null ? List.of() : Arrays.stream(counts.byDistance()).boxed().toList();
        return new JobPage(query, near, total, hits, choices, distances, total == 0 && !query.text().isEmpty() ? spelling(moment, query, near) : "", total == 0 ? ways(moment, query, near) : List.of(),
                query.text().isEmpty() ? List.of() : moment.words().marks(query.text()), moment.number());
    }

    private NearPlace near(JobQuery query) {
        return places.find(query.near()).orElse(null);
    }

    /** @throws IllegalStateException while there is no index */
    private <T> T now(Function<Snapshot, T> question) {
        return asked(question).orElseThrow(() -> new IllegalStateException("no index yet"));
    }

    /** Asks the present moment; when it is over before the answer stands, the one after it. Empty while there is no index. */
    private <T> Optional<T> asked(Function<Snapshot, T> question) {
        Snapshot before = null;
        while (true) {
            Optional<Snapshot> moment = node.index().map(JobIndex::snapshot);
            try {
                return moment.map(question);
            } catch (AlreadyClosedException over) {
                if (moment.get() == before) {
                    throw over;
                }
                before = moment.get();
            }
        }
    }

    private static JobPage.JobHit hit(Snapshot moment, Finder finder, int row) {
        double km = finder.km(row);
        return new JobPage.JobHit(moment.columns().codes[row], moment.cards().read(moment.columns().cards[row]), Double.isNaN(km) ? null : km);
    }

    private static List<JobPage.Choice> choices(Snapshot moment, Counts counted, JobQuery query, Facet facet) {
        if (facet == Facet.AREA || facet == Facet.CITY) {
            if (query.values(Facet.PREFECTURE).isEmpty() && query.values(facet).isEmpty()) {
                return List.of();
            }
        }
        int[] counts = counted.of(facet);
        List<JobPage.Choice> choices = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                String value = facet == Facet.FEATURE ? Feature.values()[i].name() : facet.options().isEmpty() || facet == Facet.BEDS ? moment.names().get(facet).name(i) : facet.options().get(i);
                choices.add(new JobPage.Choice(value, counts[i], query.has(facet, value)));
            }
        }
        query.values(facet).stream().filter(value -> choices.stream().noneMatch(one -> one.value().equals(value))).forEach(value -> choices.add(new JobPage.Choice(value, 0, true)));
        return choices;
    }

    /** Replaces what nobody knows by the known words most like it, the word as typed before its parts; kept only when something is found then. */
    private String spelling(Snapshot moment, JobQuery query, NearPlace near) {
        JobWords words = moment.words();
        StringJoiner better = new StringJoiner(" ");
        int tried = 0;
        for (String word : query.text().split("\\s+")) {
            if (tried++ >= MOST_WORDS_BETTERED || finds(moment, word)) {
                better.add(word);
            } else {
                better.add(words.similar(word).filter(other -> finds(moment, other))
                        .orElseGet(() -> words.parts(word).stream().map(part -> finds(moment, part.typed()) ? part.typed() : words.similar(part.typed()).orElse(part.typed()))
                                .collect(Collectors.joining(" "))));
            }
        }
        String text = better.toString();
        return !text.equals(query.text()) && new Finder(moment, query.withText(text), near).count() > 0 ? text : "";
    }

    private static boolean finds(Snapshot moment, String word) {
        return new Finder(moment, JobQuery.ALL.withText(word), null).count() > 0;
    }

    /** What to drop; where no single condition is in the way, what alone finds something. */
    private static List<JobPage.WayOut> ways(Snapshot moment, JobQuery query, NearPlace near) {
        List<JobPage.WayOut> ways = new ArrayList<>();
        query.chosen().keySet().forEach(facet -> ways.add(way(facet, false, false, query.without(facet), moment, near)));
        if (!query.text().isEmpty()) {
            ways.add(way(null, true, false, query.withText(""), moment, near));
        }
        if (query.km() > 0) {
            ways.add(way(null, false, false, query.within(0), moment, near));
        }
        if (ways.stream().allMatch(way -> way.count() == 0)) {
            query.chosen().forEach((facet, values) -> ways.add(way(facet, false, true, new JobQuery("", Map.of(facet, values), "", 0, query.sort(), 1), moment, near)));
            if (!query.text().isEmpty()) {
                ways.add(way(null, true, true, JobQuery.ALL.withText(query.text()), moment, near));
            }
        }
        return ways.stream().filter(way -> way.count() > 0).sorted(Comparator.comparingLong(JobPage.WayOut::count).reversed()).toList();
    }

    private static JobPage.WayOut way(Facet facet, boolean words, boolean alone, JobQuery query, Snapshot moment, NearPlace near) {
        return new JobPage.WayOut(facet, words, alone, query, new Finder(moment, query, near).count());
    }

    /** How many there are; the page of the query does not matter. */
    @PermitAll
    public long count(JobQuery query) {
        publication.state();
        return now(moment -> (long) new Finder(moment, query, near(query)).count());
    }

    /** Codes of all that is found, in the order of the query, from an offset on. */
    @PermitAll
    public List<Found> list(JobQuery query, int offset, int most) {
        publication.state();
        return now(moment -> Arrays.stream(new Order(new Finder(moment, query, near(query))).page(offset, most)).mapToObj(row -> found(moment, row)).toList());
    }

    /** Codes of what is found and was published for the first time after a moment, the latest confirmed first. */
    @PermitAll
    public List<String> publishedSince(JobQuery query, Instant since, int most) {
        publication.state();
        return now(moment -> {
            FixedBitSet found = new Finder(moment, query, near(query)).found();
            return Arrays.stream(moment.byNew()).filter(row -> found.get(row) && moment.columns().published[row] > since.getEpochSecond()).limit(most).mapToObj(row -> moment.columns().codes[row]).toList();
        });
    }

    private static Found found(Snapshot moment, int row) {
        return new Found(moment.columns().codes[row], Instant.ofEpochSecond(moment.columns().published[row]), Instant.ofEpochSecond(moment.columns().confirmed[row]));
    }

    /** Cards of others that a doctor who reads this one may like: the same department and kind; near, alike paid, of the same sort of place. */
    @PermitAll
    public List<String> similar(String code, int most) {
        return now(moment -> similar(moment, code, most));
    }

    private static List<String> similar(Snapshot moment, String code, int most) {
        int own = Finder.row(moment, code);
        if (own < 0) {
            return List.of();
        }
        Columns columns = moment.columns();
        JobQuery alike = like(moment, own, Facet.DEPARTMENT, Facet.KIND);
        LinkedHashSet<Integer> rows = new LinkedHashSet<>();
        for (JobQuery query : List.of(like(moment, own, Facet.DEPARTMENT, Facet.KIND, Facet.PREFECTURE), like(moment, own, Facet.DEPARTMENT, Facet.KIND, Facet.REGION), alike)) {
            Finder finder = new Finder(moment, query, null);
            Arrays.stream(new Order(finder).page(0, CANDIDATES)).forEach(rows::add);
        }
        rows.remove(own);
        return rows.stream().sorted(Comparator.comparingInt((Integer row) -> alike(columns, own, row)).reversed().thenComparing(row -> moment.rank()[row])).filter(row -> alike(columns, own, row) >= LEAST_ALIKE)
                .limit(most).map(row -> moment.cards().read(columns.cards[row])).toList();
    }

    /** The newest first with the same values. */
    private static JobQuery like(Snapshot moment, int row, Facet... facets) {
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            int value = moment.columns().of(facet)[row];
            values.put(facet, List.of(value < 0 ? "" : moment.names().get(facet).name(value)));
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
        NearPlace near = places.find(JobQuery.line(from)).orElse(null);
        double km = near == null ? Double.NaN : now(moment -> {
            int row = Finder.row(moment, code);
            return row < 0 ? Double.NaN : new Finder(moment, JobQuery.ALL, near).km(row);
        });
        return Double.isNaN(km) ? OptionalDouble.empty() : OptionalDouble.of(km);
    }

    /** The place that somebody means. */
    @PermitAll
    public Optional<NearPlace> place(String typed) {
        return places.find(JobQuery.line(typed));
    }
}
