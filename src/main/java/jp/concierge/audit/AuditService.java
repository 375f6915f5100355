package jp.concierge.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** Reading and verifying the record, by those who answer for it. Reading it is itself recorded. */
@Stateless
public class AuditService {
    /** Rows of one export at most: what a spreadsheet bears. */
    public static final int EXPORT_LIMIT = 50_000;
    @Inject
    private AuditRepository entries;
    @Inject
    private AuditTrail trail;
    @Inject
    private AuditVerifier verifier;
    @Inject
    private Caller caller;

    @RolesAllowed({Role.Name.ADMIN, Role.Name.PLACEMENT_MANAGER})
    public Page<AuditRow> list(AuditQuery query, PageRequest page) {
        Page<AuditRow> found = entries.list(query, page);
        trail.record(AuditAction.VIEWED, "audit", null, with(query, "rows", Integer.toString(found.rows().size())));
        return found;
    }

    /** The newest {@link #EXPORT_LIMIT} entries of the query. */
    @RolesAllowed({Role.Name.ADMIN, Role.Name.PLACEMENT_MANAGER})
    public List<AuditRow> export(AuditQuery query) {
        List<AuditRow> found = entries.list(query, EXPORT_LIMIT);
        trail.record(AuditAction.EXPORTED, "audit", null, with(query, "rows", Integer.toString(found.size())));
        return found;
    }

    @RolesAllowed({Role.Name.ADMIN, Role.Name.PLACEMENT_MANAGER})
    public Page<AuditRow> listForSubject(UUID subjectId, PageRequest page) {
        return list(new AuditQuery(null, null, null, null, null, null, null, subjectId, null), page);
    }

    /** Kinds of subjects there are entries about, for the filter of the page. */
    @RolesAllowed({Role.Name.ADMIN, Role.Name.PLACEMENT_MANAGER})
    public List<String> listSubjectTypes() {
        return entries.subjectTypes();
    }

    /** Walks the whole chain; reads everything and may take some seconds for each million entries. */
    @RolesAllowed({Role.Name.ADMIN, Role.Name.PLACEMENT_MANAGER})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ChainVerification verify() {
        return verifier.verify(caller.getLabel());
    }

    @RolesAllowed({Role.Name.ADMIN, Role.Name.PLACEMENT_MANAGER})
    public Optional<ChainVerification> findLastVerification() {
        return entries.lastCheck().map(AuditCheck::result);
    }

    /** What was asked for, without what was typed to find a person. */
    private static String[] with(AuditQuery query, String... last) {
        List<String> pairs = new ArrayList<>();
        add(pairs, "from", query.from() == null ? null : query.from().toString());
        add(pairs, "to", query.to() == null ? null : query.to().toString());
        add(pairs, "actor", query.actor() == null ? null : "given");
        add(pairs, "actorId", query.actorId() == null ? null : query.actorId().toString());
        add(pairs, "role", query.role());
        add(pairs, "action", query.action() == null ? null : query.action().name());
        add(pairs, "subjectType", query.subjectType());
        add(pairs, "subjectId", query.subjectId() == null ? null : query.subjectId().toString());
        add(pairs, "address", query.address());
        pairs.addAll(List.of(last));
        return pairs.toArray(String[]::new);
    }

    private static void add(List<String> pairs, String name, String value) {
        if (value != null) {
            pairs.add(name);
            pairs.add(value);
        }
    }
}
