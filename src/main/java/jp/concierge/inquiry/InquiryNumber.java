package jp.concierge.inquiry;

import java.util.Locale;
import jp.concierge.shared.Normalized;

/** The number people name an inquiry by: {@code Q-} and five characters. */
public final class InquiryNumber {
    private InquiryNumber() {
    }

    /** What was typed or read aloud, in the one form: any width and case, with or without {@code Q-}. */
    public static String parse(String typed) {
        return "Q-" + part(typed);
    }

    /** The letters and digits after {@code Q-} that a search means; "" when it holds anything else. */
    static String part(String typed) {
        String text = Normalized.line(typed).toUpperCase(Locale.ROOT).replaceAll("[\\s‐‑‒–—―−ーｰ-]", "");
        String part = text.length() > 5 && text.startsWith("Q") ? text.substring(1) : text;
        return part.matches("[A-Z0-9]+") ? part : "";
    }
}
