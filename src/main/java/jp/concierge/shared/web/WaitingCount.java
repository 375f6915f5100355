package jp.concierge.shared.web;

/**
 * How much waits for the caller behind an entry of a side navigation. A feature that has such a number implements this as
 * an {@code @ApplicationScoped} bean in its {@code web} package; the frame finds it by the address.
 */
public interface WaitingCount {

    /** Address of the navigation entry, e.g. {@code /office/inquiries}. */
    String path();

    /** What waits for the present caller; 0 shows nothing. */
    long count();
}
