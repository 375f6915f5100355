package jp.concierge.opening;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts how often pages of openings are looked at: in memory, and every few seconds into the table, so that a reader never waits
 * for it. What a node had not written down when it died is lost; these numbers decide nothing.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class OpeningCounter {
    /** No more openings than this wait to be written down: made-up addresses cannot fill the memory. */
    private static final int MOST = 20_000;
    private final Map<String, LongAdder> viewed = new ConcurrentHashMap<>();
    @Inject
    private OpeningRepository openings;
    @Inject
    private Clock clock;

    @PermitAll
    public void viewed(String code) {
        if (code.matches("J-[A-Z0-9]{6}") && (viewed.size() < MOST || viewed.containsKey(code))) {
            viewed.computeIfAbsent(code, none -> new LongAdder()).increment();
        }
    }

    @PermitAll
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "opening views")
    public void write() {
        for (String code : viewed.keySet()) {
            long times = viewed.remove(code).sum();
            openings.count(code, "VIEWED", LocalDate.now(clock), times);
        }
    }
}
