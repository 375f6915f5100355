package jp.concierge.support.browser;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** What the test persons told us in confidence; after all journeys none of it may be found in clear anywhere. */
public final class Secrets {
    private static final Set<String> TOLD = new ConcurrentSkipListSet<>();

    private Secrets() {
    }

    /** Remembers a text of at least four characters and gives it back, for use where it is typed. */
    public static String secret(String text) {
        if (text.length() < 3) {
            throw new IllegalArgumentException("too short to be found by searching");
        }
        TOLD.add(text);
        return text;
    }

    static Set<String> all() {
        return Set.copyOf(TOLD);
    }
}
