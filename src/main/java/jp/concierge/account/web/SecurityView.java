package jp.concierge.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.concierge.account.SecondFactorService;
import jp.concierge.account.SecurityOverview;
import jp.concierge.account.SecurityService;
import jp.concierge.account.SessionRow;
import jp.concierge.account.SignInEventRow;
import jp.concierge.account.VerificationService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /my/security}, {@code /partner/security}, {@code /office/security}: one's own account. */
@Named
@RequestScoped
public class SecurityView {
    @Inject
    private SecurityService security;
    @Inject
    private SecondFactorService factors;
    @Inject
    private VerificationService verifications;
    @Inject
    private PathVariables path;
    @Inject
    private HttpServletRequest request;
    private SecurityOverview overview;
    private List<SessionRow> sessions;
    private Page<SignInEventRow> history;
    private List<String> recoveryCodes = List.of();
    private String newEmail;
    private String proof;
    private String current;
    private String password;
    private String factorPassword;

    public void verifyAgain() {
        act("verification-requested", () -> verifications.requestMine());
    }

    public void changeAddress() {
        act("address-asked", () -> security.requestNewAddress(newEmail, proof));
    }

    public void changePassword() {
        act("password-changed", () -> security.changePassword(current, password));
    }

    public void beginFactor() {
        try {
            factors.begin(factorPassword);
            Redirects.to(getPage() + "/second-factor");
        } catch (BusinessRuleException e) {
            Messages.show(e);
        }
    }

    public void removeFactor() {
        act("factor-removed", () -> factors.remove(factorPassword));
    }

    /** The new codes are shown in the answer to this very request, and never again. */
    public void renewRecoveryCodes() {
        try {
            recoveryCodes = factors.renewRecoveryCodes(factorPassword);
        } catch (BusinessRuleException e) {
            Messages.show(e);
        }
    }

    /** @param index of the row; which sign-in the person saw there came with the form */
    public void end(int index) {
        String seen = request.getParameter("session-" + index);
        if (seen != null && seen.matches("[0-9a-f-]{36}")) {
            security.endSession(UUID.fromString(seen));
        }
        Redirects.to(getPage() + "?done=session-ended");
    }

    public void endAll() {
        security.endAllSessions();
        SessionCookie.remove(request, (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse());
        Redirects.to("/login?done=signed-out-everywhere");
    }

    /** The address of this page in the portal it was opened in. */
    public String getPage() {
        return path.getRequested().replaceFirst("^(/[a-z]+/security).*", "$1");
    }

    public SecurityOverview getOverview() {
        return overview = load(overview, security::overview);
    }

    public List<SessionRow> getSessions() {
        return sessions = load(sessions, security::listSessions);
    }

    public Page<SignInEventRow> getHistory() {
        return history = load(history, () -> security.listHistory(new PageRequest(path.number("page", 1), 10, null, true)));
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getNewEmail() {
        return newEmail;
    }

    public void setNewEmail(String newEmail) {
        this.newEmail = newEmail;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getFactorPassword() {
        return factorPassword;
    }

    public void setFactorPassword(String factorPassword) {
        this.factorPassword = factorPassword;
    }

    private void act(String done, Runnable act) {
        try {
            act.run();
            Redirects.to(getPage() + "?done=" + done);
        } catch (BusinessRuleException e) {
            Messages.show(e);
        }
    }

    private static <T> T load(T present, Supplier<T> read) {
        return present == null ? read.get() : present;
    }
}
