package jp.concierge.opening.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.concierge.opening.OpeningDeskService;
import jp.concierge.opening.OpeningFilter;
import jp.concierge.shared.web.WaitingCount;

/** How many openings wait for a review. */
@ApplicationScoped
public class WaitingOpenings implements WaitingCount {
    @Inject
    private OpeningDeskService openings;

    @Override
    public String path() {
        return "/office/openings";
    }

    @Override
    public long count() {
        return openings.count(OpeningFilter.TODO);
    }
}
