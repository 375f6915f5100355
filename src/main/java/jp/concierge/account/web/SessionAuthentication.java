package jp.concierge.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.concierge.account.SignInService;
import jp.concierge.shared.security.SignedIn;

/**
 * Knows a signed-in person by the session cookie, at every request anew: no state in the server, so that signing out
 * everywhere holds at once and a restart signs nobody out.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {
    @Inject
    private SignInService signIns;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getRequestURI().startsWith("/resources/") || request.getRequestURI().startsWith("/api/")) {
            // files are for everybody; the machine's interface knows keys and no persons
            return context.doNothing();
        }
        Optional<SignedIn> person = SessionCookie.read(request).flatMap(signIns::recognise);
        if (person.isEmpty()) {
            return context.doNothing();
        }
        request.setAttribute(SignedIn.ATTRIBUTE, person.get());
        return context.notifyContainerAboutLogin(new CallerPrincipal(person.get().accountId().toString()),
                person.get().roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }
}
