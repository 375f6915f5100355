package jp.concierge.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.account.AdminSetupService;
import jp.concierge.account.LinkDetail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /setup/{token}}: the first administrator of a new installation. */
@Named
@RequestScoped
public class SetupView {
    @Inject
    private AdminSetupService setups;
    @Inject
    private PathVariables path;
    private LinkDetail link;
    private String email;
    private String label;
    private String password;

    @PostConstruct
    void look() {
        link = setups.look(path.get("token"));
    }

    public void setUp() {
        try {
            setups.setUp(path.get("token"), email, label, password);
            Redirects.to("/login?done=set-up");
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

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
