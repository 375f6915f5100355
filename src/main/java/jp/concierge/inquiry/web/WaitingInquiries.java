package jp.concierge.inquiry.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.concierge.inquiry.InquiryList;
import jp.concierge.shared.web.WaitingCount;

/** The number beside 相談の受付 in the office's navigation. */
@ApplicationScoped
public class WaitingInquiries implements WaitingCount {
    @Inject
    private InquiryList inquiries;

    @Override
    public String path() {
        return "/office/inquiries";
    }

    @Override
    public long count() {
        return inquiries.waiting();
    }
}
