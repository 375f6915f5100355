package jp.concierge.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.concierge.account.Passwords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** How many doctors can register at once, and that a kill loses none who was told so. Slow is not a failure; lost data is. */
@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegistrationBenchIT {
    private static final int REGISTRATIONS = 500;
    /** Addresses of many doctors come through a proxy on this machine. */
    private static final Map<String, String> PROXY = Map.of("CONCIERGE_TRUSTED_PROXIES", "127.0.0.1");
    private static final Report REPORT = new Report("Registrations", "mvn -Pbench verify -Dit.test=RegistrationBenchIT");
    @TempDir
    private static Path shared;
    private static MeasuredServer running;

    @AfterAll
    static void write() throws IOException {
        running.close();
        REPORT.write();
    }

    @Test
    @Order(1)
    void registrations() throws Exception {
        running = MeasuredServer.start(shared.resolve("pages"), PROXY);
        REPORT.row("heap in use after the start and a collection", running.heap() + " MB", "≤ 250 MB");
        List<Registration> warm = fill(400, 0);
        send(warm, Integer.MAX_VALUE);
        List<Registration> doctors = fill(REGISTRATIONS, 1000);
        long start = System.nanoTime();
        assertEquals(REGISTRATIONS, send(doctors, Integer.MAX_VALUE).size());
        double rate = REGISTRATIONS / MeasuredServer.since(start);
        double hashes = hashesPerSecond();
        REPORT.row("registrations of " + MeasuredServer.CONNECTIONS + " doctors at once, each through the whole form", Report.perSecond(rate), "≥ 100/s");
        REPORT.row("password hashes alone (Argon2id, 19 MiB, 2 passes) on all cores", Report.perSecond(hashes) + ", %.0f %% of a registration's time".formatted(Math.min(100, 100 * rate / hashes)), "");
        if (hashes > rate) {
            REPORT.row("registrations if the hash cost nothing", Report.perSecond(1 / (1 / rate - 1 / hashes)), "");
        }
    }

    @Test
    @Order(2)
    void a_kill_during_registrations_loses_no_acknowledged_one() throws Exception {
        List<Registration> doctors = fill(REGISTRATIONS, 5000);
        Collection<Registration> acknowledged = send(doctors, REGISTRATIONS / 2);
        running = MeasuredServer.start(shared.resolve("pages"), PROXY);
        int signedIn = all(acknowledged, Registration::signIn).size();
        REPORT.row("kill -9 during " + REGISTRATIONS + " registrations: acknowledged before / able to sign in after the restart", acknowledged.size() + " / " + signedIn, "all");
        assertEquals(acknowledged.size(), signedIn);
        assertTrue(acknowledged.size() >= REGISTRATIONS / 2 && acknowledged.size() < REGISTRATIONS, "killed in the middle: " + acknowledged.size());
    }

    private static List<Registration> fill(int count, int from) throws Exception {
        List<Registration> filled = new ArrayList<>();
        try (Wire wire = new Wire(running.port())) {
            for (int i = 0; i < count; i++) {
                filled.add(Registration.fill(wire, from + i));
            }
        }
        // nobody fills the form in less time; the program takes who does for a robot
        TimeUnit.SECONDS.sleep(3);
        return filled;
    }

    /** Sends forms in parallel; kills the program when the given number is acknowledged. The result was acknowledged. */
    private static Collection<Registration> send(List<Registration> forms, int killAfter) throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        return all(forms, (form, wire) -> {
            boolean done = form.send(wire);
            if (done && acknowledged.incrementAndGet() == killAfter) {
                running.kill();
            }
            return done;
        });
    }

    /** What a doctor does on a connection. */
    private interface Act {
        boolean run(Registration registration, Wire wire) throws IOException;
    }

    private static Collection<Registration> all(Collection<Registration> registrations, Act act) throws Exception {
        ConcurrentLinkedQueue<Registration> waiting = new ConcurrentLinkedQueue<>(registrations);
        ConcurrentLinkedQueue<Registration> done = new ConcurrentLinkedQueue<>();
        MeasuredServer.parallel(() -> {
            try (Wire wire = new Wire(running.port())) {
                for (Registration one = waiting.poll(); one != null; one = waiting.poll()) {
                    if (act.run(one, wire)) {
                        done.add(one);
                    }
                }
            } catch (IOException killed) {
                // the connection ended with the program
            }
            return null;
        });
        return done;
    }

    private static double hashesPerSecond() throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        AtomicInteger hashes = new AtomicInteger();
        for (int i = 0; i < 30; i++) {
            Passwords.hash(Registration.PASSWORD);
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        List<Future<?>> workers = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            workers.add(executor.submit(() -> {
                while (MeasuredServer.since(start) < 5) {
                    Passwords.hash(Registration.PASSWORD);
                    hashes.incrementAndGet();
                }
            }));
        }
        for (Future<?> worker : workers) {
            worker.get();
        }
        executor.shutdown();
        return hashes.get() / MeasuredServer.since(start);
    }

}
