package jp.concierge.testimonial.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.concierge.shared.web.WaitingCount;
import jp.concierge.testimonial.ModerationService;
import jp.concierge.testimonial.ReviewFilter;

/** The number beside 体験談 in the office's navigation. */
@ApplicationScoped
public class WaitingTestimonials implements WaitingCount {
    @Inject
    private ModerationService moderation;

    @Override
    public String path() {
        return "/office/testimonials";
    }

    @Override
    public long count() {
        return moderation.count(ReviewFilter.TODO);
    }
}
