package jp.concierge.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.store.AlreadyClosedException;

/** What lists show of each opening, ready to be shown, in a file: too much for the memory, and quick to read. */
final class CardFile implements Closeable {
    private static final int LENGTH_BITS = 20;
    private final FileChannel file;
    private long end;

    CardFile(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** @return where it stands: pass it to {@link #read} */
    synchronized long add(String card) {
        byte[] bytes = card.getBytes(StandardCharsets.UTF_8);
        if (bytes.length >= 1 << LENGTH_BITS) {
            throw new IllegalArgumentException("card of " + bytes.length + " bytes");
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            long at = end;
            while (buffer.hasRemaining()) {
                end += file.write(buffer, end);
            }
            return at << LENGTH_BITS | bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws AlreadyClosedException when another index has taken the place of this one */
    String read(long where) {
        ByteBuffer buffer = ByteBuffer.allocate((int) (where & (1 << LENGTH_BITS) - 1));
        long at = where >> LENGTH_BITS;
        try {
            while (buffer.hasRemaining()) {
                int read = file.read(buffer, at + buffer.position());
                if (read < 0) {
                    throw new IOException("the cards end too early");
                }
            }
            return new String(buffer.array(), StandardCharsets.UTF_8);
        } catch (ClosedChannelException over) {
            throw new AlreadyClosedException("the index is over", over);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
