package jp.concierge.hospital.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.concierge.hospital.PartnerDeskService;
import jp.concierge.hospital.PartnerFilter;
import jp.concierge.shared.web.WaitingCount;

/** Applications that wait for an answer. */
@ApplicationScoped
public class WaitingPartners implements WaitingCount {
    @Inject
    private PartnerDeskService partners;

    @Override
    public String path() {
        return "/office/partners";
    }

    @Override
    public long count() {
        return partners.count(PartnerFilter.TODO);
    }
}
