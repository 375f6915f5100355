package jp.concierge.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.account.InvitationService;
import jp.concierge.account.LinkDetail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /invitation/{token}}: an invited person chooses the password. */
@Named
@RequestScoped
public class InvitationView {
    @Inject
    private InvitationService invitations;
    @Inject
    private PathVariables path;
    private LinkDetail link;
    private String password;

    @PostConstruct
    void look() {
        link = invitations.look(path.get("token"));
    }

    public void accept() {
        try {
            invitations.accept(path.get("token"), password);
            Redirects.to("/login?done=invitation-accepted");
        } catch (BusinessRuleException e) {
            FieldErrors.show(e, "password");
            look();
        }
    }

    public LinkDetail getLink() {
        return link;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
