package jp.concierge.bootstrap.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Our own words from INFO, those of others from WARNING, whatever level the server gives its loggers while it runs. */
public final class LogChoice implements Filter {

    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = String.valueOf(entry.getLoggerName());
        return entry.getLevel().intValue() >= Level.WARNING.intValue()
                || logger.startsWith("jp.concierge") && entry.getLevel().intValue() >= Level.INFO.intValue();
    }
}
