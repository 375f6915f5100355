package jp.concierge.inquiry;

import java.util.Set;

/**
 * Which inquiries a colleague wants to see.
 *
 * @param sender null for all
 * @param topic null for all
 * @param words what was typed into the search; "" for no search
 * @param meantTopics topics whose label holds the words; they are found as well
 */
public record InquiryFilter(Stage stage, Whose whose, InquirySender sender, InquiryTopic topic, String words, Set<InquiryTopic> meantTopics) {

    /** How far the inquiry is, in the words of the desk. */
    public enum Stage {
        /** Owed an answer. */
        TODO,
        /** Owed an answer that was promised for earlier. */
        LATE,
        /** Owed an answer that is promised for today. */
        TODAY,
        /** The sender's turn. */
        THEIR_TURN,
        /** Held as suspected spam. */
        SUSPECTED,
        DONE,
        ALL
    }

    /** Whose inquiry it is. */
    public enum Whose {
        MINE_OR_FREE, MINE, FREE, ALL
    }

    @Override
    public String toString() {
        return "InquiryFilter";
    }
}
