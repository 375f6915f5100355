package jp.concierge.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.account.LinkDetail;
import jp.concierge.account.PasswordResetService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /password-reset}: asks for a link; {@code /password-reset/{token}}: chooses the new password. */
@Named
@RequestScoped
public class PasswordResetView {
    @Inject
    private PasswordResetService resets;
    @Inject
    private PathVariables path;
    private LinkDetail link;
    private String email;
    private String password;

    @PostConstruct
    void look() {
        link = path.get("token") == null ? null : resets.look(path.get("token"));
    }

    public void request() {
        try {
            resets.request(email);
            Redirects.to("/password-reset?done=reset-requested");
        } catch (BusinessRuleException e) {
            FieldErrors.show(e, "password");
        }
    }

    public void reset() {
        try {
            resets.reset(path.get("token"), password);
            Redirects.to("/login?done=password-reset");
        } catch (BusinessRuleException e) {
            FieldErrors.show(e, "password");
            look();
        }
    }

    public LinkDetail getLink() {
        return link;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
