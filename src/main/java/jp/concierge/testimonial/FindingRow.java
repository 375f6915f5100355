package jp.concierge.testimonial;

/**
 * A finding with what a moderator said of it.
 *
 * @param dismissedBy "" while it is open
 * @param reason why it may stand; "" while it is open
 */
public record FindingRow(Finding finding, String dismissedBy, String reason) {
    public boolean isOpen() {
        return dismissedBy.isEmpty();
    }

    @Override
    public String toString() {
        return "FindingRow[" + finding.kind() + "]";
    }
}
