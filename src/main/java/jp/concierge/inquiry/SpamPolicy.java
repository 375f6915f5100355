package jp.concierge.inquiry;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a form reveals about a sender that is no person. Nothing here refuses: what looks like spam is held for a person to judge. */
final class SpamPolicy {
    /** Nobody reads the form and types a sentence and a contact sooner. */
    static final Duration SHORTEST = Duration.ofSeconds(3);
    static final int INQUIRIES_A_CONTACT = 3;
    private static final int LINKS = 3;
    private static final Pattern LINK = Pattern.compile("(?i)https?://|www\\.|\\[url|<a\\s");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    private SpamPolicy() {
    }

    /**
     * @param trap what the field that people do not see held
     * @param spent from showing the form to sending it
     */
    static Set<Suspicion> signs(String text, String trap, Duration spent) {
        Set<Suspicion> signs = EnumSet.noneOf(Suspicion.class);
        if (trap != null && !trap.isBlank()) {
            signs.add(Suspicion.TRAP);
        }
        if (spent.compareTo(SHORTEST) < 0) {
            signs.add(Suspicion.HASTE);
        }
        long links = LINK.matcher(text).results().count();
        if (links >= LINKS || links > 0 && !JAPANESE.matcher(text).find()) {
            signs.add(Suspicion.LINKS);
        }
        return signs;
    }
}
