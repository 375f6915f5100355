package jp.concierge.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.account.LinkDetail;
import jp.concierge.account.TokenPurpose;
import jp.concierge.account.VerificationService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /verify}: asks for the proof of the address once more; {@code /verify/{token}}: gives it, moves to a new address, or back. */
@Named
@RequestScoped
public class VerifyView {
    @Inject
    private VerificationService verifications;
    @Inject
    private PathVariables path;
    @Inject
    private Caller caller;
    private LinkDetail link;
    private String email;

    @PostConstruct
    void look() {
        link = path.get("token") == null ? null : verifications.look(path.get("token"));
    }

    public void requestAgain() {
        try {
            verifications.requestAgain(email);
            Redirects.to("/verify?done=verification-requested");
        } catch (BusinessRuleException e) {
            FieldErrors.show(e, null);
        }
    }

    public void confirm() {
        try {
            TokenPurpose purpose = link.purpose();
            String resetSecret = verifications.confirm(path.get("token"));
            if (resetSecret != null) {
                Redirects.to("/password-reset/" + resetSecret + "?done=address-restored");
            } else {
                Redirects.to((caller.isSignedIn() ? Landing.of(caller.roles()) : "/login") + "?done="
                        + (purpose == TokenPurpose.NEW_ADDRESS ? "address-changed" : "verified"));
            }
        } catch (BusinessRuleException e) {
            FieldErrors.show(e, null);
            look();
        }
    }

    public LinkDetail getLink() {
        return link;
    }

    /** Which of the three things the link does, as part of the keys of its texts. */
    public String getKind() {
        return link == null || link.purpose() == null ? "verification" : switch (link.purpose()) {
            case NEW_ADDRESS -> "new-address";
            case UNDO_ADDRESS -> "undo-address";
            default -> "verification";
        };
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
