package jp.concierge.doctor;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the desk did for a doctor and how the doctor may be reached now.
 *
 * @param verdicts for each way of contact, as of now
 */
public record DoctorCare(List<ContactRow> contacts, List<NoteRow> notes, List<PassRow> passes, Map<ContactChannel, ContactVerdict> verdicts) {

    /** A try to reach the doctor; {@code note} may be null. */
    public record ContactRow(Instant at, ContactChannel channel, ContactOutcome outcome, String by, String note) {
        @Override
        public String toString() {
            return "ContactRow";
        }
    }

    /** A note of a colleague; {@code text} is null once forgotten. */
    public record NoteRow(Instant at, DeskNoteKind kind, String by, String text) {
        @Override
        public String toString() {
            return "NoteRow";
        }
    }

    /** An opening by somebody who was not in charge; {@code reason} is null once forgotten. */
    public record PassRow(Instant at, Instant until, String by, String reason) {
        @Override
        public String toString() {
            return "PassRow";
        }
    }
}
