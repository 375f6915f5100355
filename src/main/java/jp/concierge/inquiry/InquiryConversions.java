package jp.concierge.inquiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jp.concierge.account.Accounts;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** What an inquiry can become: a registered doctor, by invitation, or a hospital that may be our partner. */
@Stateless
public class InquiryConversions {
    private static final int LONGEST_LINE = 120;
    @Inject
    private InquiryRepository inquiries;
    @Inject
    private IncomingText incoming;
    @Inject
    private Accounts accounts;
    @Inject
    private Event<DoctorInvited> invited;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /**
     * Sends the sender a link to register; the doctor who comes of it is known to the inquiry. Asking again replaces the
     * earlier link.
     */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void invite(String number, long version) {
        Inquiry inquiry = inquiries.lock(inquiries.get(number));
        StaleEditException.check(version, inquiry.version());
        Instant now = clock.instant();
        inquiry.invite(now);
        if (accounts.find(inquiry.contact(vault).email()).isPresent()) {
            throw new BusinessRuleException("inquiry.error.invite.known");
        }
        inquiries.invitations(inquiry.id()).stream().filter(earlier -> earlier.isLive(now)).forEach(earlier -> earlier.use(now));
        DoctorInvitation invitation = new DoctorInvitation(inquiry.id(), caller.requireAccountId(), now, vault);
        inquiries.add(invitation);
        audit.record(AuditAction.INVITED, "inquiry", inquiry.id());
        invited.fire(new DoctorInvited(inquiry.id(), invitation.id()));
    }

    /** @return the code of the lead */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public String toPartnerLead(ToPartnerLead command) {
        String name = line(command.name(), "leadName");
        String contact = line(command.contact(), "leadContact");
        String wish = incoming.text(command.wish(), "leadWish");
        Inquiry inquiry = inquiries.lock(inquiries.get(command.number()));
        if (inquiry.sender() == InquirySender.DOCTOR) {
            throw new BusinessRuleException("inquiry.error.lead.doctor");
        }
        if (inquiries.findLead(inquiry.id()).isPresent()) {
            throw new BusinessRuleException("inquiry.error.lead.done");
        }
        StaleEditException.check(command.version(), inquiry.version());
        UUID me = caller.requireAccountId();
        PartnerLead lead = new PartnerLead(inquiry.id(), name, contact, wish, me, clock.instant(), vault);
        inquiries.add(lead);
        audit.record(AuditAction.CONVERTED, "inquiry", inquiry.id(), "lead", lead.code());
        return lead.code();
    }

    private static String line(String typed, String field) {
        String line = Normalized.name(typed);
        if (line.isEmpty()) {
            throw new BusinessRuleException("error.name.empty").at(field);
        }
        if (line.codePointCount(0, line.length()) > LONGEST_LINE) {
            throw new BusinessRuleException("error.name.long", LONGEST_LINE).at(field);
        }
        return line;
    }
}
