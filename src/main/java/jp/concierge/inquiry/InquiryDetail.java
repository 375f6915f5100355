package jp.concierge.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.concierge.doctor.ContactWindow;

/**
 * An inquiry as the desk works on it.
 *
 * @param email in full, or null
 * @param phone in full only while a call is allowed, else mostly hidden; null when none was given
 * @param phoneLink for {@code tel:}; null while no call is allowed
 * @param registered true when the address of mail belongs to an account
 * @param minutesLeft business minutes until {@code dueAt}, negative when it has passed
 * @param mergedInto number of the inquiry it continues in, or null
 * @param merged numbers of those that continue here
 * @param sameContact others that name the same mailbox or telephone
 */
public record InquiryDetail(UUID id, String number, long version, InquiryChannel channel, InquirySender sender, InquiryTopic topic, InquiryState state, Set<Suspicion> suspicion,
        String nickname, String email, String phone, String phoneLink, CallPolicy.Answer call, boolean wantsCall, Set<ContactWindow> windows, boolean mayLeaveMessage,
        boolean registered, Instant receivedAt, Instant dueAt, long minutesLeft, Instant firstAnsweredAt, Integer firstAnswerMinutes, Instant closedAt,
        CloseReason closeReason, UUID assigneeId, String assignee, boolean mine, List<Entry> entries, List<Draft> othersDrafts, String myDraft, Instant myDraftAt,
        String mergedInto, List<String> merged, List<Other> sameContact, Instant invitedAt, boolean converted, String leadCode) {

    /** What an entry of the conversation is. */
    public enum EntryKind {
        SENDER, DESK, NOTE, TALKED, NOT_REACHED
    }

    /**
     * A message or note, oldest first.
     *
     * @param author the colleague's name, or null for the sender
     * @param number of the inquiry it came with, when that was merged into this one; else null
     */
    public record Entry(EntryKind kind, String author, String text, Instant at, String number) {
        public boolean isInternal() {
            return kind != EntryKind.SENDER && kind != EntryKind.DESK;
        }
    }

    /** A colleague's unsent answer; its text is the colleague's alone. */
    public record Draft(String author, Instant updatedAt, boolean beingWritten) {
    }

    /** Another inquiry of the same contact. */
    public record Other(String number, InquiryState state, Instant receivedAt) {
    }

    public boolean isLate() {
        return dueAt != null && minutesLeft < 0;
    }

    public boolean isOpen() {
        return !state.isDone();
    }

    /** True while an answer can be sent. */
    public boolean isAnswerable() {
        return !state.isDone() && state != InquiryState.SUSPECTED;
    }

    @Override
    public String toString() {
        return "InquiryDetail[" + number + "]";
    }
}
