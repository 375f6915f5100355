package jp.concierge.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.concierge.account.AccountState;
import jp.concierge.shared.security.Role;

/** Who works at the desk. */
@ApplicationScoped
class Colleagues {
    static final Set<Role> ROLES = Set.of(Role.CONSULTANT, Role.PLACEMENT_MANAGER, Role.ADMIN);
    @PersistenceContext
    private EntityManager em;

    /** What an account is called; "" when it is gone. */
    String name(UUID accountId) {
        return em.createQuery("select a.label from Account a where a.id = :id", String.class)
                .setParameter("id", accountId).getResultStream().map(label -> label == null ? "" : label).findFirst().orElse("");
    }

    List<Colleague> all() {
        return em.createQuery("select distinct new jp.concierge.inquiry.Colleague(a.id, a.label) from Account a join a.roles r"
                + " where r in :roles and a.state = :state order by a.label", Colleague.class)
                .setParameter("roles", ROLES).setParameter("state", AccountState.ACTIVE).getResultList();
    }

    boolean has(UUID accountId) {
        return all().stream().anyMatch(colleague -> colleague.id().equals(accountId));
    }
}
