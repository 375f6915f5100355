package jp.concierge.compliance.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.concierge.compliance.PrivacyDeskService;
import jp.concierge.shared.web.WaitingCount;

/** The number beside the requests about personal data in the office's navigation. */
@ApplicationScoped
public class WaitingPrivacyRequests implements WaitingCount {
    @Inject
    private PrivacyDeskService service;

    @Override
    public String path() {
        return "/office/privacy";
    }

    @Override
    public long count() {
        return service.countOpen();
    }
}
