package jp.concierge.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.concierge.doctor.ContactWindow;

/**
 * An inquiry as its sender sees it behind the secret link.
 *
 * @param dueAt until when the answer is promised; null when none is owed
 * @param mailHint the address of mail, mostly hidden, or null
 * @param phoneHint the telephone, mostly hidden, or null
 * @param continuedIn number of the inquiry it was merged into, or null
 * @param linkEndsAt when the link stops to work; null while it is open
 */
public record Conversation(String number, InquirySender sender, InquiryTopic topic, InquiryState state, Instant receivedAt, Instant dueAt, String mailHint,
        String phoneHint, Set<ContactWindow> windows, List<Line> lines, String continuedIn, Instant linkEndsAt) {

    /**
     * One contribution.
     *
     * @param author the colleague's name; null for the sender
     */
    public record Line(String author, String text, Instant at) {
        public boolean isFromDesk() {
            return author != null;
        }
    }

    /** An answer is owed. What is held as suspected spam looks to its sender like what waits. */
    public boolean isWaiting() {
        return dueAt != null;
    }

    public boolean isDone() {
        return state.isDone();
    }

    @Override
    public String toString() {
        return "Conversation[" + number + "]";
    }
}
