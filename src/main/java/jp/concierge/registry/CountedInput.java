package jp.concierge.registry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how far a file has been read. */
final class CountedInput extends FilterInputStream {
    private static final long STEP = 256 * 1024;
    private final LongConsumer progress;
    private long read;
    private long told;

    CountedInput(InputStream in, LongConsumer progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int some = super.read(into, from, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int some) {
        read += some;
        if (read - told >= STEP) {
            progress.accept(read);
            told = read;
        }
    }
}
