package jp.concierge.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.faces.context.FacesContext;
import jp.concierge.account.SignInService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /login}. */
@Named
@RequestScoped
public class LoginView {
    @Inject
    private SignInService signIns;
    @Inject
    private PathVariables path;
    private String email;
    private String password;

    public void signIn() {
        try {
            String secret = signIns.signIn(email, password);
            FacesContext context = FacesContext.getCurrentInstance();
            SessionCookie.write((HttpServletRequest) context.getExternalContext().getRequest(),
                    (HttpServletResponse) context.getExternalContext().getResponse(), secret);
            String next = path.query("next");
            Redirects.to(Redirects.isOurs(next) && !next.isEmpty() ? next : "/my");
        } catch (BusinessRuleException e) {
            Messages.show(e);
        }
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
