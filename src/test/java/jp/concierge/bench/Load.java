package jp.concierge.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * What some connections got that asked again and again.
 *
 * @param rate answers a second
 * @param p50 milliseconds
 * @param p99 milliseconds
 * @param bytes of a mean answer, not compressed
 */
record Load(double rate, double p50, double p99, long bytes) {
    /** Until the server has compiled what everything goes through; what is measured first would look slow beside the rest. */
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(6);

    static void warmUp(MeasuredServer server, Supplier<String> paths) throws Exception {
        ask(server, MeasuredServer.CONNECTIONS, paths, LONG);
    }

    /** @param paths asked for one after the other by all connections; has to be thread-safe */
    static Load of(MeasuredServer server, int connections, Supplier<String> paths) throws Exception {
        ask(server, connections, paths, WARM_UP);
        return ask(server, connections, paths, MEASURED);
    }

    private static Load ask(MeasuredServer server, int connections, Supplier<String> paths, Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        ExecutorService executor = Executors.newFixedThreadPool(connections);
        List<Future<List<long[]>>> workers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            workers.add(executor.submit(() -> worker(server, paths, end)));
        }
        List<long[]> answers = new ArrayList<>();
        for (Future<List<long[]>> worker : workers) {
            answers.addAll(worker.get());
        }
        executor.shutdown();
        long[] nanos = answers.stream().mapToLong(answer -> answer[0]).sorted().toArray();
        return new Load(nanos.length / (double) duration.toSeconds(), nanos[nanos.length / 2] / 1e6, nanos[(int) (nanos.length * 0.99)] / 1e6,
                (long) answers.stream().mapToLong(answer -> answer[1]).average().orElse(0));
    }

    /** Nanoseconds and bytes of each answer. */
    private static List<long[]> worker(MeasuredServer server, Supplier<String> paths, long end) throws Exception {
        List<long[]> answers = new ArrayList<>();
        try (Wire wire = new Wire(server.port())) {
            while (System.nanoTime() < end) {
                String path = paths.get();
                long began = System.nanoTime();
                Wire.Answer answer = wire.get(path);
                answers.add(new long[] {System.nanoTime() - began, answer.body().length});
                assertTrue(answer.status() < 500, answer.status() + " " + path);
            }
        }
        return answers;
    }

    /** Rate, p50, p99. */
    String told() {
        return "%,.0f/s, %.1f / %.1f ms".formatted(rate, p50, p99);
    }
}
