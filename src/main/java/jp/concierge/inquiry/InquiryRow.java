package jp.concierge.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.concierge.doctor.ContactWindow;

/**
 * An inquiry in the desk's list.
 *
 * @param excerpt the beginning of the first message
 * @param assignee the colleague's name; "" when nobody has it
 * @param dueAt null when nothing is owed
 * @param minutesLeft business minutes until {@code dueAt}, negative when it has passed
 * @param writers names of the colleagues who have a draft
 */
public record InquiryRow(String number, InquirySender sender, InquiryTopic topic, InquiryChannel channel, InquiryState state, String nickname, String excerpt,
        boolean hasEmail, boolean wantsCall, Set<ContactWindow> windows, boolean mayLeaveMessage, boolean registered, String assignee, boolean mine, Instant receivedAt,
        Instant dueAt, long minutesLeft, List<String> writers) {

    public boolean isLate() {
        return dueAt != null && minutesLeft < 0;
    }

    @Override
    public String toString() {
        return "InquiryRow[" + number + "]";
    }
}
