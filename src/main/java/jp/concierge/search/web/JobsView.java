package jp.concierge.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import jp.concierge.opening.PublishedOpenings;

/** What the frame of {@code /jobs} says besides the openings. */
@Named
@RequestScoped
public class JobsView {
    @Inject
    private PublishedOpenings openings;
    @Inject
    private Clock clock;

    /** Openings of which only a consultant tells. */
    public long getUnlisted() {
        return openings.countUnlisted();
    }

    public LocalDate getAsOf() {
        return LocalDate.now(clock);
    }
}
