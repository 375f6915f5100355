package jp.concierge.inquiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditHistory;
import jp.concierge.audit.AuditRow;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.FormStamp;
import jp.concierge.shared.security.Role;

/**
 * What colleagues do with inquiries: take, answer, note, close, reopen, merge. Every act that another's act could make
 * wrong names the version it was decided on and is refused when that is no longer the present one.
 */
@Stateless
public class InquiryDesk {
    @Inject
    private InquiryRepository inquiries;
    @Inject
    private InquiryDossier dossier;
    @Inject
    private IncomingText incoming;
    @Inject
    private FormStamp stamps;
    @Inject
    private Promises promises;
    @Inject
    private Colleagues colleagues;
    @Inject
    private AnswerWords words;
    @Inject
    private Event<InquirySubmitted> submitted;
    @Inject
    private Event<InquiryAnswered> answered;
    @Inject
    private AuditTrail audit;
    @Inject
    private AuditHistory history;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** The whole inquiry; the look is recorded. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public InquiryDetail get(String number) {
        Inquiry inquiry = inquiries.get(number);
        audit.record(AuditAction.VIEWED, "inquiry", inquiry.id());
        return dossier.of(inquiry);
    }

    /**
     * Types in what is asked on the telephone.
     *
     * @return the number to tell the caller
     */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public String enter(EnterCall command) {
        UUID form = form(command.stamp());
        String text = incoming.text(command.text(), "text");
        Contact contact = incoming.contact(command.sender(), command.nickname(), command.email(), command.phone(), command.wantsCall(), command.windows(),
                command.mayLeaveMessage());
        inquiries.queueUp(form);
        Optional<Inquiry> known = inquiries.findBySubmission(form);
        if (known.isPresent()) {
            return known.get().number();
        }
        Instant now = clock.instant();
        UUID me = caller.requireAccountId();
        Inquiry inquiry = new Inquiry(form, InquiryChannel.PHONE, command.sender(), command.topic(), contact, Set.of(), now, promises.present().dueFor(now), vault);
        inquiry.assign(me);
        inquiries.add(inquiry);
        inquiries.add(new InquiryMessage(inquiry.id(), form, null, text, now, vault));
        audit.record(AuditAction.CREATED, "inquiry", inquiry.id(), "number", inquiry.number(), "by", "telephone");
        String note = Normalized.text(command.note());
        if (!note.isEmpty()) {
            inquiries.add(new InquiryNote(inquiry.id(), form, InquiryNote.Kind.NOTE, me, note, now, vault));
        }
        if (command.answered()) {
            inquiries.add(new InquiryNote(inquiry.id(), UUID.randomUUID(), InquiryNote.Kind.TALKED, me, "", now, vault));
            inquiry.answer(me, false, now, 0);
        }
        if (command.sendLink() && contact.email() != null) {
            submitted.fire(new InquirySubmitted(inquiry.id()));
        }
        return inquiry.number();
    }

    /** Somebody looked at what was held: it is no spam; the sender is sent the link now. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void release(String number, long version) {
        Inquiry inquiry = open(number, version);
        inquiry.release();
        audit.record(AuditAction.CHANGED, "inquiry", inquiry.id(), "what", "released");
        submitted.fire(new InquirySubmitted(inquiry.id()));
    }

    /** Gives the inquiry to a colleague; taking and taking over is giving it to oneself. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void assign(String number, long version, UUID colleague) {
        if (colleague == null || !colleagues.has(colleague)) {
            throw new BusinessRuleException("inquiry.error.colleague").at("colleague");
        }
        Inquiry inquiry = open(number, version);
        inquiry.assign(colleague);
        audit.record(AuditAction.ASSIGNED, "inquiry", inquiry.id(), "to", colleagues.name(colleague));
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void take(String number, long version) {
        assign(number, version, caller.requireAccountId());
    }

    /**
     * Puts an answer into the conversation and tells the sender, by a mail without the answer, that it is there.
     *
     * @throws StaleEditException when somebody else acted since the colleague saw the inquiry
     */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void answer(AnswerInquiry command) {
        UUID form = form(command.stamp());
        String text = incoming.text(command.text(), "answer");
        words.requireFilled(text);
        Inquiry inquiry = inquiries.lock(inquiries.get(command.number()));
        if (inquiries.hasMessage(inquiry.id(), form)) {
            return;
        }
        StaleEditException.check(command.version(), inquiry.version());
        Instant now = clock.instant();
        UUID me = caller.requireAccountId();
        inquiry.answer(me, command.expectsReply(), now, promises.present().minutesTaken(inquiry.receivedAt(), now));
        inquiries.add(new InquiryMessage(inquiry.id(), form, me, text, now, vault));
        inquiries.findDraft(inquiry.id(), me).ifPresent(inquiries::remove);
        audit.record(AuditAction.ANSWERED, "inquiry", inquiry.id());
        answered.fire(new InquiryAnswered(inquiry.id()));
    }

    /** Who else writes an answer now, and whether somebody acted meanwhile. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public Presence presence(String number) {
        Inquiry inquiry = inquiries.get(number);
        return new Presence(inquiry.version(), dossier.othersDrafts(inquiry));
    }

    /** What happened to the inquiry and who looked at it, newest first. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public Page<AuditRow> history(String number, PageRequest page) {
        return history.listForSubject(inquiries.get(number).id(), page);
    }

    /** Keeps an unfinished answer, so that it is not lost and colleagues see that it is being written; blank discards it. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void saveDraft(String number, String typed) {
        Inquiry inquiry = inquiries.get(number);
        String text = Normalized.text(typed);
        UUID me = caller.requireAccountId();
        inquiries.queueUp(new UUID(inquiry.id().getLeastSignificantBits(), me.getLeastSignificantBits()));
        Optional<InquiryDraft> mine = inquiries.findDraft(inquiry.id(), me);
        if (text.isEmpty()) {
            mine.ifPresent(inquiries::remove);
            return;
        }
        String kept = text.substring(0, text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), 2 * InquiryService.LONGEST_TEXT)));
        Instant now = clock.instant();
        if (mine.isPresent()) {
            mine.get().write(kept, now, vault);
        } else {
            inquiries.add(new InquiryDraft(inquiry.id(), me, kept, now, vault));
        }
    }

    /**
     * Writes down a remark or what came of a call.
     *
     * @param settles true when the call answered the question, so that nothing more is owed
     */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void note(String number, String stamp, InquiryNote.Kind kind, String typed, boolean settles) {
        UUID form = form(stamp);
        String text = kind == InquiryNote.Kind.NOTE || !Normalized.text(typed).isEmpty() ? incoming.text(typed, "note") : "";
        Inquiry inquiry = inquiries.lock(inquiries.get(number));
        if (inquiries.hasNote(inquiry.id(), form)) {
            return;
        }
        Instant now = clock.instant();
        UUID me = caller.requireAccountId();
        inquiries.add(new InquiryNote(inquiry.id(), form, kind, me, text, now, vault));
        audit.record(AuditAction.NOTED, "inquiry", inquiry.id(), "kind", kind.name());
        if (kind == InquiryNote.Kind.TALKED && settles) {
            inquiry.answer(me, false, now, promises.present().minutesTaken(inquiry.receivedAt(), now));
            audit.record(AuditAction.ANSWERED, "inquiry", inquiry.id(), "by", "telephone");
        }
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void close(String number, long version, CloseReason reason) {
        if (reason == null || reason == CloseReason.SETTLED_BY_SENDER) {
            throw new BusinessRuleException("inquiry.error.reason").at("reason");
        }
        Inquiry inquiry = open(number, version);
        inquiry.close(reason, clock.instant());
        audit.record(AuditAction.CLOSED, "inquiry", inquiry.id(), "reason", reason.name());
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void reopen(String number, long version) {
        Inquiry inquiry = open(number, version);
        inquiry.reopen(promises.present().dueFor(clock.instant()));
        audit.record(AuditAction.REOPENED, "inquiry", inquiry.id());
    }

    /**
     * Lets a duplicate continue in another inquiry.
     *
     * @param into number of the one that stays
     */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void merge(String number, long version, String into, long intoVersion) {
        Inquiry duplicate = inquiries.get(number);
        Inquiry target = find(into);
        boolean first = duplicate.id().compareTo(target.id()) <= 0;
        inquiries.lock(first ? duplicate : target);
        inquiries.lock(first ? target : duplicate);
        StaleEditException.check(version, duplicate.version());
        StaleEditException.check(intoVersion, target.version());
        duplicate.mergeInto(target, clock.instant());
        audit.record(AuditAction.MERGED, "inquiry", duplicate.id(), "into", target.number());
        audit.record(AuditAction.MERGED, "inquiry", target.id(), "from", duplicate.number());
    }

    private Inquiry find(String typed) {
        return inquiries.findByNumber(InquiryNumber.parse(typed)).orElseThrow(() -> new BusinessRuleException("inquiry.error.merge.unknown").at("with"));
    }

    private Inquiry open(String number, long version) {
        Inquiry inquiry = inquiries.lock(inquiries.get(number));
        StaleEditException.check(version, inquiry.version());
        return inquiry;
    }

    private UUID form(String stamp) {
        return stamps.read(stamp).orElseThrow(() -> new BusinessRuleException("inquiry.error.stamp")).form();
    }
}
