package jp.concierge.bootstrap.launcher;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Listens to the server while it deploys. It calls an application deployed whose filters failed to start, and only the log
 * says so; an application that lacks a filter must not be reached.
 */
final class Alarm extends Handler implements AutoCloseable {
    private static final Logger ALL = Logger.getLogger("");
    private volatile boolean rung;

    Alarm() {
        ALL.addHandler(this);
    }

    boolean hasRung() {
        return rung;
    }

    @Override
    public void publish(LogRecord entry) {
        boolean ours = String.valueOf(entry.getLoggerName()).startsWith("jp.concierge");
        rung |= !ours && entry.getLevel().intValue() >= Level.SEVERE.intValue();
    }

    @Override
    public void flush() {
        // nothing is kept
    }

    @Override
    public void close() {
        ALL.removeHandler(this);
    }
}
