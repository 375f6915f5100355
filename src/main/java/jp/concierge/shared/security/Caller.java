package jp.concierge.shared.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who makes the present request, and from where. Outside of a request (timers, start-up) it is the system itself. */
@Named
@RequestScoped
public class Caller {
    private SignedIn signedIn;
    private String address = "";
    private String browser = "";

    /** Told once by the first filter of a request. */
    public void begin(SignedIn signedIn, String address, String browser) {
        this.signedIn = signedIn;
        this.address = address;
        this.browser = browser;
    }

    public Optional<UUID> accountId() {
        return Optional.ofNullable(signedIn).map(SignedIn::accountId);
    }

    /** @throws SecurityException when nobody is signed in */
    public UUID requireAccountId() {
        return accountId().orElseThrow(() -> new SecurityException("not signed in"));
    }

    public Optional<UUID> sessionId() {
        return Optional.ofNullable(signedIn).map(SignedIn::sessionId);
    }

    public boolean is(Role role) {
        return roles().contains(role);
    }

    public boolean isAny(Set<Role> wanted) {
        return roles().stream().anyMatch(wanted::contains);
    }

    public Set<Role> roles() {
        return signedIn == null ? Set.of() : signedIn.roles();
    }

    /** For pages: {@code #{caller.has('ADMIN')}}. */
    public boolean has(String role) {
        return is(Role.valueOf(role));
    }

    public boolean isSignedIn() {
        return signedIn != null;
    }

    public boolean isStaff() {
        return isAny(Role.STAFF);
    }

    public boolean isSecondFactor() {
        return signedIn != null && signedIn.secondFactor();
    }

    /** What colleagues call this person; empty for a doctor and when nobody is signed in. */
    public String getLabel() {
        return signedIn == null || signedIn.label() == null ? "" : signedIn.label();
    }

    /** The client's network address, seen through trusted proxies; empty outside of a request. */
    public String address() {
        return address;
    }

    /** The client's own description of its browser, at most 200 characters; empty when none. */
    public String browser() {
        return browser;
    }
}
