package jp.concierge.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * The one form in bytes of an entry and of a link, which their keyed hashes are made of. Every text is preceded by its
 * length, so that no two different rows have the same form. It must never change; a new form would get a new first byte.
 */
final class Canonical {
    private static final int ENTRY = 1;
    private static final int LINK = 2;

    private Canonical() {
    }

    static byte[] of(AuditRow row) {
        return write(out -> {
            out.writeByte(ENTRY);
            out.writeLong(row.number());
            out.writeLong(micros(row.at()));
            text(out, row.actorId());
            text(out, row.actorLabel());
            text(out, row.actorRole());
            text(out, row.address());
            text(out, row.action());
            text(out, row.subjectType());
            text(out, row.subjectId());
            text(out, row.detail());
        });
    }

    /** @param previousHash of the link before; empty for the first */
    static byte[] ofLink(long sequence, byte[] previousHash, long entryNumber, byte[] entryProof) {
        return write(out -> {
            out.writeByte(LINK);
            out.writeLong(sequence);
            bytes(out, previousHash);
            out.writeLong(entryNumber);
            bytes(out, entryProof);
        });
    }

    private static long micros(Instant at) {
        return Math.addExact(TimeUnit.SECONDS.toMicros(at.getEpochSecond()), at.getNano() / 1_000);
    }

    private static void text(DataOutputStream out, Object value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else {
            bytes(out, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] write(Part part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try {
            part.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Part {
        void to(DataOutputStream out) throws IOException;
    }
}
