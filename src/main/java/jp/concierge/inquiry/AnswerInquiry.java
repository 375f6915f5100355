package jp.concierge.inquiry;

/**
 * A colleague answers.
 *
 * @param version of the inquiry that the colleague saw
 * @param expectsReply true when the answer asks something back
 */
public record AnswerInquiry(String number, long version, String stamp, String text, boolean expectsReply) {
    @Override
    public String toString() {
        return "AnswerInquiry[" + number + "]";
    }
}
