package jp.concierge.bootstrap.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Our own words from INFO, those of others from WARNING, whatever level the server gives its loggers while it runs. */
public final class LogChoice implements Filter {

    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = String.valueOf(entry.getLoggerName());
        if (isMalformedRequest(entry)) {
            return false;
        }
        return entry.getLevel().intValue() >= Level.WARNING.intValue()
                || logger.startsWith("jp.concierge") && entry.getLevel().intValue() >= Level.INFO.intValue();
    }

    /** Anybody can send an address that cannot be decoded; it is answered with 400 and no reason for a trace. */
    private static boolean isMalformedRequest(LogRecord entry) {
        return entry.getThrown() instanceof IllegalArgumentException malformed && String.valueOf(malformed.getMessage()).startsWith("URLDecoder");
    }
}
