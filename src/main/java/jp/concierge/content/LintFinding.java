package jp.concierge.content;

/**
 * Something in a text that an editor should look at.
 *
 * @param concern what is wrong
 * @param words the words it is about, as they stand in the text
 */
public record LintFinding(Concern concern, String words) {

    /** What the lint knows; those that refuse keep a text from being published. */
    public enum Concern {
        /** A gift for registering or changing jobs (R23). */
        GIFT(true),
        /** A name in braces that nobody knows. */
        UNKNOWN_BLANK(true),
        /** More or better than others, without the figure that shows it (R14, R15). */
        SUPERLATIVE(false),
        /** A promise nobody can keep. */
        ASSURANCE(false),
        /** Doctors are employed by the facility itself (R7). */
        DISPATCH(false),
        /** A mark that shows as a mark. */
        OPEN_MARK(false),
        /** HTML and images do not work in these texts. */
        NO_HTML(false);

        private final boolean refuses;

        Concern(boolean refuses) {
            this.refuses = refuses;
        }

        public boolean isRefusing() {
            return refuses;
        }
    }

    public boolean isRefusing() {
        return concern.isRefusing();
    }
}
