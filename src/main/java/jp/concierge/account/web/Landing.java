package jp.concierge.account.web;

import java.util.Optional;
import java.util.Set;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.web.PageMatch;
import jp.concierge.shared.web.Pages;
import jp.concierge.shared.web.Redirects;

/** Where a person goes after signing in: the page that was asked for if it is ours and theirs, else the first page of their role. */
final class Landing {
    private Landing() {
    }

    static String of(Set<Role> roles) {
        if (roles.stream().anyMatch(Role::isStaff)) {
            return "/office";
        }
        return roles.stream().anyMatch(Role.PARTNER::contains) ? "/partner" : "/my";
    }

    static String after(String next, Set<Role> roles) {
        return isAllowed(next, roles) ? next : of(roles);
    }

    private static boolean isAllowed(String next, Set<Role> roles) {
        if (next == null || next.isEmpty() || !Redirects.isOurs(next)) {
            return false;
        }
        Optional<PageMatch> page = Pages.find(next.replaceFirst("[?#].*", ""));
        return page.isPresent() && !page.get().rule().isOpen() && page.get().rule().roles().stream().anyMatch(roles::contains);
    }
}
