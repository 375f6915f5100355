package jp.concierge.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.inquiry.InquiryDesk;
import jp.concierge.inquiry.InquiryDetail;
import jp.concierge.inquiry.InquiryNumber;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /office/inquiries/{code}/merge?with=}: both side by side, before the one continues in the other. */
@Named
@RequestScoped
public class InquiryMergeView {
    @Inject
    private InquiryDesk desk;
    @Inject
    private PathVariables path;
    private InquiryDetail one;
    private InquiryDetail other;
    private boolean looked;
    private Long version;
    private Long otherVersion;

    /** The duplicate, which will continue in the other. */
    public InquiryDetail getOne() {
        if (one == null) {
            one = desk.get(path.get("code"));
        }
        return one;
    }

    /** The one that stays; null while none is chosen, or when there is none of that number. */
    public InquiryDetail getOther() {
        if (!looked) {
            looked = true;
            try {
                other = path.query("with").isBlank() ? null : desk.get(InquiryNumber.parse(path.query("with")));
            } catch (NotFoundException e) {
                other = null;
            }
        }
        return other;
    }

    public boolean isUnknown() {
        return !path.query("with").isBlank() && getOther() == null;
    }

    public boolean isSame() {
        return getOther() != null && getOther().number().equals(getOne().number());
    }

    /** Both name one mailbox or telephone; else the sender of the one will not see what is written in the other. */
    public boolean isSameContact() {
        return getOther() != null && getOne().sameContact().stream().anyMatch(same -> same.number().equals(getOther().number()));
    }

    public void merge() {
        try {
            desk.merge(getOne().number(), getVersion(), getOther() == null ? "" : getOther().number(), getOtherVersion());
            Redirects.to("/office/inquiries/" + getOther().number() + "?done=inquiry-merged");
        } catch (StaleEditException stale) {
            version = null;
            otherVersion = null;
            Messages.show(stale);
        } catch (BusinessRuleException broken) {
            Messages.global(broken.code(), broken.arguments());
        }
    }

    public long getVersion() {
        return version == null ? getOne().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public long getOtherVersion() {
        return otherVersion != null ? otherVersion : getOther() == null ? 0 : getOther().version();
    }

    public void setOtherVersion(long otherVersion) {
        this.otherVersion = otherVersion;
    }
}
