package jp.concierge.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;

/**
 * The record of one subject, for the services of the features: they have checked who may read it. Not a service itself;
 * no page calls it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditHistory {
    private static final Set<AuditAction> SEEN = EnumSet.of(AuditAction.VIEWED, AuditAction.EXPORTED, AuditAction.DISCLOSED, AuditAction.BREAK_GLASS,
            AuditAction.CHANGED, AuditAction.ANSWERED, AuditAction.NOTED, AuditAction.ASSIGNED);
    @Inject
    private AuditRepository entries;

    /** Everything about one subject, newest first. */
    public Page<AuditRow> listForSubject(UUID subjectId, PageRequest page) {
        return entries.list(new AuditQuery(null, null, null, null, null, null, null, subjectId, null), page);
    }

    /**
     * Who saw or handled a doctor's record and why, newest first, without the doctor's own acts: what the doctor may know.
     * A reason stands under {@code reason} in the details; {@link jp.concierge.audit.web.AuditTexts} puts it in words.
     */
    public Page<AuditRow> viewsOf(UUID doctorId, PageRequest page) {
        return entries.listOthers(doctorId, SEEN, page);
    }
}
