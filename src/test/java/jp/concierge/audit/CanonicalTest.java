package jp.concierge.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalTest {
    private static final UUID ACTOR = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID SUBJECT = UUID.fromString("01890000-0000-7000-8000-000000000002");
    private static final Instant AT = Instant.parse("2026-11-22T08:40:00.123456Z");
    private static final AuditRow ROW = new AuditRow(7, AT, ACTOR, "佐伯", "CONSULTANT", "192.0.2.1", AuditAction.VIEWED, "doctor", SUBJECT, "reason=care");

    @Test
    void theFormOfAnEntryNeverChanges() {
        assertEquals("010000000000000007000660d96c393a400000002430313839303030302d303030302d373030302d383030302d30303030303030303030"
                + "303100000006e4bd90e4bcaf0000000a434f4e53554c54414e54000000093139322e302e322e310000000656494557454400000006646f"
                + "63746f720000002430313839303030302d303030302d373030302d383030302d3030303030303030303030320000000b726561736f6e3d63617265", hex(ROW));
    }

    @Test
    void everyFieldCounts() {
        List<AuditRow> others = List.of(
                new AuditRow(8, AT, ACTOR, "佐伯", "CONSULTANT", "192.0.2.1", AuditAction.VIEWED, "doctor", SUBJECT, "reason=care"),
                new AuditRow(7, AT.plusNanos(1_000), ACTOR, "佐伯", "CONSULTANT", "192.0.2.1", AuditAction.VIEWED, "doctor", SUBJECT, "reason=care"),
                new AuditRow(7, AT, null, "佐伯", "CONSULTANT", "192.0.2.1", AuditAction.VIEWED, "doctor", SUBJECT, "reason=care"),
                new AuditRow(7, AT, ACTOR, "水野", "CONSULTANT", "192.0.2.1", AuditAction.VIEWED, "doctor", SUBJECT, "reason=care"),
                new AuditRow(7, AT, ACTOR, "佐伯", "ADMIN", "192.0.2.1", AuditAction.VIEWED, "doctor", SUBJECT, "reason=care"),
                new AuditRow(7, AT, ACTOR, "佐伯", "CONSULTANT", "192.0.2.2", AuditAction.VIEWED, "doctor", SUBJECT, "reason=care"),
                new AuditRow(7, AT, ACTOR, "佐伯", "CONSULTANT", "192.0.2.1", AuditAction.CHANGED, "doctor", SUBJECT, "reason=care"),
                new AuditRow(7, AT, ACTOR, "佐伯", "CONSULTANT", "192.0.2.1", AuditAction.VIEWED, "inquiry", SUBJECT, "reason=care"),
                new AuditRow(7, AT, ACTOR, "佐伯", "CONSULTANT", "192.0.2.1", AuditAction.VIEWED, "doctor", null, "reason=care"),
                new AuditRow(7, AT, ACTOR, "佐伯", "CONSULTANT", "192.0.2.1", AuditAction.VIEWED, "doctor", SUBJECT, ""));
        for (AuditRow other : others) {
            assertFalse(Arrays.equals(Canonical.of(ROW), Canonical.of(other)), other.toString());
        }
    }

    @Test
    void textMovedFromOneFieldToTheNextIsAnotherForm() {
        AuditRow one = new AuditRow(1, AT, null, "ab", "c", "", AuditAction.VIEWED, "x", null, "");
        AuditRow two = new AuditRow(1, AT, null, "a", "bc", "", AuditAction.VIEWED, "x", null, "");
        assertFalse(Arrays.equals(Canonical.of(one), Canonical.of(two)));
    }

    @Test
    void timesAreComparedToTheMicrosecondAsTheDatabaseKeepsThem() {
        AuditRow finer = new AuditRow(7, AT.plusNanos(999), ACTOR, "佐伯", "CONSULTANT", "192.0.2.1", AuditAction.VIEWED, "doctor", SUBJECT, "reason=care");
        assertArrayEquals(Canonical.of(ROW), Canonical.of(finer));
    }

    @Test
    void detailsKeepTheirPairsWhateverTheValuesHold() {
        String joined = AuditRow.join("reason", "a; b=c", "count", "3", "note", "line\nbreak\u0000", "none", null);
        AuditRow row = new AuditRow(1, AT, null, "", "SYSTEM", "", AuditAction.NOTED, "doctor", null, joined);
        assertEquals(List.of("reason=a b=c", "count=3", "note=line break", "none="), row.details().entrySet().stream().map(Object::toString).toList());
    }

    private static String hex(AuditRow row) {
        return HexFormat.of().formatHex(Canonical.of(row));
    }
}
