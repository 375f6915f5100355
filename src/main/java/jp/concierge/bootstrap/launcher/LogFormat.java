package jp.concierge.bootstrap.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One line a record: time, level, logger, text. Control characters are shown as blanks, so that nobody can forge a line. */
public final class LogFormat extends Formatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.of("Asia/Tokyo"));

    @Override
    public String format(LogRecord entry) {
        String text = String.valueOf(formatMessage(entry)).replaceAll("\\p{Cntrl}+", " ").strip();
        return TIME.format(entry.getInstant()) + ' ' + entry.getLevel().getName() + ' ' + entry.getLoggerName() + " - " + text + '\n' + trace(entry.getThrown());
    }

    private static String trace(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
