package jp.concierge.testimonial.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.testimonial.ModerationService;
import jp.concierge.testimonial.ReviewFilter;
import jp.concierge.testimonial.ReviewRow;

/** {@code /office/testimonials}: the moderators' queue, what waits longest first; the address says which part of it. */
@Named
@RequestScoped
public class TestimonialsView {
    private static final int SIZE = 10;
    @Inject
    private ModerationService moderation;
    @Inject
    private PathVariables path;
    @Inject
    private Clock clock;
    private Page<ReviewRow> page;

    /** A part of the queue and how many it holds. */
    public record Part(ReviewFilter filter, long count, boolean chosen) {
    }

    public ReviewFilter getFilter() {
        return Arrays.stream(ReviewFilter.values()).filter(one -> one.name().equals(path.query("filter"))).findFirst().orElse(ReviewFilter.TODO);
    }

    public List<Part> getParts() {
        return Arrays.stream(ReviewFilter.values()).map(one -> new Part(one, moderation.count(one), one == getFilter())).toList();
    }

    public Page<ReviewRow> getPage() {
        if (page == null) {
            page = moderation.list(getFilter(), new PageRequest(path.number("page", 1), SIZE, null, true));
        }
        return page;
    }

    /** Whole days since it is somebody's turn. */
    public long days(Instant since) {
        return Duration.between(since, clock.instant()).toDays();
    }
}
