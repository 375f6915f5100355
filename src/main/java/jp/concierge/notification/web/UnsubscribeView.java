package jp.concierge.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.concierge.notification.UnsubscribeService;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/**
 * {@code /unsubscribe/{token}}: a person presses the button; a mail program posts {@code List-Unsubscribe=One-Click} to the
 * same address without asking anybody (RFC 8058). Looking at the page changes nothing: link checkers do so.
 */
@Named
@RequestScoped
public class UnsubscribeView {
    @Inject
    private UnsubscribeService service;
    @Inject
    private PathVariables path;
    @Inject
    private HttpServletRequest request;
    private boolean done;

    /** Before the page is shown. */
    public void arrive() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        if ("POST".equals(request.getMethod()) && "One-Click".equals(request.getParameter("List-Unsubscribe"))) {
            service.unsubscribe(path.get("token"));
            done = true;
        } else {
            service.check(path.get("token"));
        }
    }

    public void unsubscribe() {
        service.unsubscribe(path.get("token"));
        Redirects.to(path.getRequested() + "?ended=1");
    }

    public boolean isDone() {
        return done || !path.query("ended").isEmpty();
    }
}
