package jp.concierge.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import jp.concierge.opening.OpeningFeed;
import jp.concierge.shared.config.ClockProducer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.FixedBitSet;

/**
 * The openings of one node: their facts in columns in memory, their words in a Lucene index and their cards in a file, both in a folder that may be
 * thrown away. Written by one at a time; whoever reads takes the {@link #snapshot} of the moment.
 */
final class JobIndex implements Closeable {
    static final String ROW = "row";
    /** Openings that one processor takes in at once, and how many such shares may wait. */
    private static final int SHARE = 100;
    private static final int IN_WORK = 40;
    /** How many older moments somebody may still be reading. */
    private static final int OLDER = 4;
    /** Counts of much that are remembered of a moment. */
    private static final int COUNTS = 1000;
    private static final FieldType WORDS = new FieldType();

    static {
        // phrases need the places of words; how long a text is does not matter
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        WORDS.setOmitNorms(true);
        WORDS.freeze();
    }

    private final Map<Facet, Names> names = new EnumMap<>(Facet.class);
    private final Map<UUID, Integer> rowOf = new HashMap<>();
    private final Atlas atlas;
    private final JobText text;
    private final JobWords words;
    private final Fits fits = new Fits();
    private final Sentences sentences = new Sentences();
    private final JobCard card;
    private final MMapDirectory directory;
    private final IndexWriter writer;
    private final CardFile cards;
    private final Deque<Snapshot> older = new ArrayDeque<>();
    private Columns columns = new Columns();
    private int rows;
    private FixedBitSet live = new FixedBitSet(1);
    private volatile Snapshot snapshot;
    private boolean closed;

    JobIndex(Path folder, Atlas atlas, JobText text, JobWords words, JobCard card) throws IOException {
        this.atlas = atlas;
        this.text = text;
        this.words = words;
        this.card = card;
        directory = new MMapDirectory(folder.resolve("words"));
        writer = new IndexWriter(directory, new IndexWriterConfig(Japanese.words()).setOpenMode(IndexWriterConfig.OpenMode.CREATE).setRAMBufferSizeMB(96).setCommitOnClose(false));
        cards = new CardFile(folder.resolve("cards"));
        for (Facet facet : Facet.values()) {
            if (facet.how() == Facet.How.ONE || facet.how() == Facet.How.SOME) {
                names.put(facet, new Names());
            }
        }
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Takes all openings in; the words are read by all processors. */
    synchronized void build(OpeningFeed feed, long number, Instant hiddenBefore, LocalDate day) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        Semaphore places = new Semaphore(IN_WORK);
        Queue<Throwable> problems = new ConcurrentLinkedQueue<>();
        try {
            feed.all(portion -> {
                int last = rows + portion.size();
                if (!columns.has(last)) {
                    // nobody may write into what is about to be copied
                    places.acquireUninterruptibly(IN_WORK);
                    columns = columns.roomFor(last);
                    places.release(IN_WORK);
                }
                for (int from = 0; from < portion.size(); from += SHARE) {
                    List<OpeningFeed.Unopened> share = portion.subList(from, Math.min(portion.size(), from + SHARE));
                    int first = rows;
                    share.forEach(opening -> row(opening.id()));
                    places.acquireUninterruptibly();
                    workers.execute(() -> {
                        try {
                            for (int i = 0; i < share.size(); i++) {
                                take(share.get(i).open(), first + i);
                            }
                        } catch (RuntimeException problem) {
                            problems.add(problem);
                        } finally {
                            places.release();
                        }
                    });
                }
            });
            places.acquireUninterruptibly(IN_WORK);
        } finally {
            workers.shutdown();
            sentences.forget();
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The index cannot be built", problems.peek());
        }
        int[] all = IntStream.range(0, rows).toArray();
        publish(number, hiddenBefore, day, sorted(all, this::newer), sorted(all, this::richer));
    }

    /** Takes changes in: of these openings, what is shown now. */
    synchronized void change(Collection<UUID> changed, List<OpeningFeed.Entry> shown, long number, Instant hiddenBefore, LocalDate day) throws IOException {
        live = live.clone();
        for (UUID id : changed) {
            Integer row = rowOf.remove(id);
            if (row != null) {
                live.clear(row);
                writer.deleteDocuments(new Term(JobWords.FACT, codeFact(columns.codes[row])));
            }
        }
        int[] fresh = new int[shown.size()];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = row(shown.get(i).id());
            take(shown.get(i), fresh[i]);
        }
        hide(hiddenBefore);
        publish(number, hiddenBefore, day, merged(snapshot.byNew(), sorted(fresh, this::newer), this::newer), merged(snapshot.byPay(), sorted(fresh, this::richer), this::richer));
    }

    /** What was confirmed too long ago is shown no more, without anybody having changed it. */
    private void hide(Instant hiddenBefore) {
        int[] byNew = snapshot.byNew();
        for (int i = byNew.length - 1; i >= 0 && columns.confirmed[byNew[i]] < hiddenBefore.getEpochSecond(); i--) {
            live.clear(byNew[i]);
        }
    }

    /** True when more is thrown away than used. */
    boolean isWasteful() {
        return rows > 20_000 && rows > 2 * snapshot.total();
    }

    private int row(UUID id) {
        int row = rows++;
        columns = columns.roomFor(row);
        live = FixedBitSet.ensureCapacity(live, row + 1);
        live.set(row);
        rowOf.put(id, row);
        return row;
    }

    /** Writes one row. While the index is built several write at once, each its own row; room was made before. */
    private void take(OpeningFeed.Entry entry, int row) {
        JobFacts facts = new JobFacts(entry, atlas);
        Columns into = columns;
        for (Facet facet : Facet.values()) {
            if (facet == Facet.FRESH) {
                into.of(facet)[row] = (short) LocalDate.ofInstant(entry.confirmedAt(), ClockProducer.JAPAN).toEpochDay();
            } else {
                into.of(facet)[row] = names.containsKey(facet) ? name(facet, facts.name(facet)) : (short) facts.number(facet);
            }
        }
        into.latitude[row] = (float) facts.place().latitude();
        into.longitude[row] = (float) facts.place().longitude();
        into.confirmed[row] = (int) entry.confirmedAt().getEpochSecond();
        into.published[row] = (int) entry.publishedAt().getEpochSecond();
        into.codes[row] = entry.code();
        into.cards[row] = cards.add(card.html(entry));
        try {
            writer.addDocument(document(entry, facts, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private short name(Facet facet, String name) {
        return name.isEmpty() ? JobFacts.UNKNOWN : names.get(facet).number(name);
    }

    private Document document(OpeningFeed.Entry entry, JobFacts facts, int row) {
        Document document = new Document();
        document.add(new NumericDocValuesField(ROW, row));
        document.add(new Field(JobWords.TITLE, sentences.words(text.title(entry.terms())), WORDS));
        document.add(new Field(JobWords.FIELD, sentences.words(text.field(entry.terms())), WORDS));
        document.add(new Field(JobWords.PLACE, sentences.words(text.place(entry, atlas, facts.place())), WORDS));
        document.add(new Field(JobWords.BODY, sentences.words(text.body(entry.terms())), WORDS));
        Set<String> all = text.facts(facts, entry.terms());
        all.add(codeFact(entry.code()));
        all.forEach(fact -> document.add(new StringField(JobWords.FACT, fact, Field.Store.NO)));
        return document;
    }

    /** By which an opening is found and is unlike all others. */
    static String codeFact(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private int newer(int one, int other) {
        int order = Integer.compare(columns.confirmed[other], columns.confirmed[one]);
        return order != 0 ? order : columns.codes[one].compareTo(columns.codes[other]);
    }

    private int richer(int one, int other) {
        int order = Short.compare(columns.of(Facet.PAY)[other], columns.of(Facet.PAY)[one]);
        return order != 0 ? order : newer(one, other);
    }

    private interface Order {
        int compare(int one, int other);
    }

    private static int[] sorted(int[] rows, Order order) {
        Integer[] boxed = Arrays.stream(rows).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(boxed, order::compare);
        return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }

    /** Those of the sorted rows that still live, with the sorted new ones among them. */
    private int[] merged(int[] present, int[] fresh, Order order) {
        int[] merged = new int[present.length + fresh.length];
        int count = 0;
        int next = 0;
        for (int row : present) {
            if (live.get(row)) {
                while (next < fresh.length && order.compare(fresh[next], row) < 0) {
                    merged[count++] = fresh[next++];
                }
                merged[count++] = row;
            }
        }
        while (next < fresh.length) {
            merged[count++] = fresh[next++];
        }
        return Arrays.copyOf(merged, count);
    }

    private void publish(long number, Instant hiddenBefore, LocalDate day, int[] byNew, int[] byPay) throws IOException {
        DirectoryReader reader = snapshot == null ? DirectoryReader.open(writer) : newest(snapshot.reader());
        int[] rank = new int[Math.max(1, rows)];
        for (int i = 0; i < byNew.length; i++) {
            rank[byNew[i]] = i;
        }
        FixedBitSet shown = new FixedBitSet(Math.max(1, rows));
        for (int row : byNew) {
            shown.set(row);
        }
        Snapshot before = snapshot;
        snapshot = new Snapshot(number, hiddenBefore, day, names, columns, rows, shown, byNew, byPay, rank, reader, words, atlas, cards, fits, new Kept<>(COUNTS));
        if (before != null) {
            before.counts().clear();
            older.add(before);
            while (older.size() > OLDER) {
                older.remove().close();
            }
        }
    }

    /** A reader for each moment, or the same held once more, so that each moment can let go of its own. */
    private DirectoryReader newest(DirectoryReader present) throws IOException {
        DirectoryReader changed = DirectoryReader.openIfChanged(present, writer);
        if (changed == null) {
            present.incRef();
            return present;
        }
        return changed;
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        older.forEach(Snapshot::close);
        if (snapshot != null) {
            snapshot.close();
        }
        writer.close();
        directory.close();
        cards.close();
    }
}
