package jp.concierge.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.concierge.account.SignInService;
import jp.concierge.account.SignInStep;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** Hands the cookies of a sign-in to the browser and leads to the next step. */
@RequestScoped
class SignInResponse {
    @Inject
    private SignInService signIns;
    @Inject
    private PathVariables path;
    @Inject
    private HttpServletRequest request;

    Optional<String> pendingSecret() {
        return PendingCookie.read(request);
    }

    void proceed(SignInStep step) {
        switch (step.stage()) {
            case SIGNED_IN -> {
                signedIn(step);
                Redirects.to(Landing.after(path.getNext(), step.roles()));
            }
            case CODE_AWAITED -> pending(step, "/login/code");
            case ENROLMENT_AWAITED -> pending(step, "/login/second-factor");
        }
    }

    /** Gives the browser its new session; an older one of this browser ends. */
    void signedIn(SignInStep step) {
        SessionCookie.read(request).ifPresent(signIns::signOut);
        PendingCookie.remove(request, response());
        SessionCookie.write(request, response(), step.secret());
    }

    private void pending(SignInStep step, String page) {
        PendingCookie.write(request, response(), step.secret());
        String next = path.getNext();
        Redirects.to(next.isEmpty() ? page : page + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
