package jp.concierge.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.config.SmtpServer;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Role;

/** The outbox for the desk: how mails fare; and for administrators what to do about those that were given up. */
@Stateless
public class MailService {
    @Inject
    private MailRepository mails;
    @Inject
    private AuditTrail audit;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public Page<MailRow> list(MailQuery query, PageRequest page) {
        return mails.list(query, page);
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public Map<MailState, Long> countByState() {
        return mails.countByState();
    }

    /** Mails that wait for somebody to look at them. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public long countGivenUp() {
        return mails.count(MailState.DEAD);
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public List<String> listTemplates() {
        return mails.templates();
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public MailDetail get(long number) {
        return find(number).detail();
    }

    /**
     * What a mail says and to whom: only where no mail server is configured, so that a demonstration can be followed.
     *
     * @throws BusinessRuleException when mail is really sent, or the content is gone
     */
    @RolesAllowed(Role.Name.ADMIN)
    public MailContent read(long number) {
        if (SmtpServer.configured().isPresent()) {
            throw new BusinessRuleException("error.mail.private");
        }
        MailMessage mail = find(number);
        if (!mail.detail().hasContent()) {
            throw new BusinessRuleException("error.mail.gone");
        }
        Letter letter = mail.letter(vault);
        audit.record(AuditAction.VIEWED, "mail", mail.id());
        return new MailContent(letter.recipient(), letter.subject(), letter.body());
    }

    /** Sends a given-up or kept mail after all. */
    @RolesAllowed(Role.Name.ADMIN)
    public void retry(long number, long seenVersion) {
        if (SmtpServer.configured().isEmpty()) {
            throw new BusinessRuleException("error.mail.noserver");
        }
        MailMessage mail = find(number);
        mail.requireVersion(seenVersion);
        mail.retry(clock.instant());
        audit.record(AuditAction.RETRIED, "mail", mail.id());
    }

    /** The mail is not to be sent any more; its content is dropped. */
    @RolesAllowed(Role.Name.ADMIN)
    public void cancel(long number, long seenVersion) {
        MailMessage mail = find(number);
        mail.requireVersion(seenVersion);
        mail.cancel();
        audit.record(AuditAction.CANCELLED, "mail", mail.id());
    }

    private MailMessage find(long number) {
        return mails.find(number).orElseThrow(() -> new NotFoundException("mail"));
    }
}
