package jp.concierge.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/**
 * Who may do what with which texts: guides are the moderators'; drafts of legal documents may come from all three, but only the
 * placement manager and the administrator, who answer for them (R2), publish or withdraw one.
 */
@ApplicationScoped
class EditorRights {
    private static final Set<Role> GUIDES = EnumSet.of(Role.MODERATOR, Role.ADMIN);
    private static final Set<Role> LEGAL_DRAFTS = EnumSet.of(Role.MODERATOR, Role.PLACEMENT_MANAGER, Role.ADMIN);
    private static final Set<Role> LEGAL = EnumSet.of(Role.PLACEMENT_MANAGER, Role.ADMIN);
    @Inject
    private Caller caller;

    boolean mayWrite(ContentKind kind) {
        return caller.isAny(kind.isLegal() ? LEGAL_DRAFTS : GUIDES);
    }

    boolean mayPublish(ContentKind kind) {
        return caller.isAny(kind.isLegal() ? LEGAL : GUIDES);
    }

    void requireWrite(ContentKind kind) {
        if (!mayWrite(kind)) {
            throw new BusinessRuleException("content.error.role.guide");
        }
    }

    void requirePublish(ContentKind kind) {
        if (!mayPublish(kind)) {
            throw new BusinessRuleException(kind.isLegal() ? "content.error.role.legal" : "content.error.role.guide");
        }
    }
}
