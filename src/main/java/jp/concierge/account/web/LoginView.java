package jp.concierge.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.concierge.account.SignInService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.web.Messages;

/** {@code /login}: address and password. */
@Named
@RequestScoped
public class LoginView {
    @Inject
    private SignInService signIns;
    @Inject
    private SignInResponse answer;
    @Inject
    private Caller caller;
    private String email;
    private String password;

    public void signIn() {
        try {
            answer.proceed(signIns.signIn(email, password));
        } catch (BusinessRuleException e) {
            Messages.show(e.code().equals("error.email.format") ? e.at("email") : e);
        }
    }

    /** First page of whoever is signed in already. */
    public String getHome() {
        return Landing.of(caller.roles());
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
