package jp.concierge.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.inquiry.InquiryList;
import jp.concierge.inquiry.PartnerLeadRow;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.PathVariables;

/** {@code /office/inquiries/leads}: hospitals that may become partners. */
@Named
@RequestScoped
public class LeadsView {
    @Inject
    private InquiryList inquiries;
    @Inject
    private PathVariables path;
    private Page<PartnerLeadRow> page;

    public Page<PartnerLeadRow> getPage() {
        if (page == null) {
            page = inquiries.leads(PageRequest.brief(path.number("page", 1)));
        }
        return page;
    }
}
