package jp.concierge.inquiry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.FormStamp;

/**
 * What a sender can do: ask, follow by the secret link, write again, say that it is settled. Whoever holds the secret is
 * the sender; there is no account.
 */
@Stateless
public class InquiryService {
    static final int LONGEST_TEXT = 4000;
    private static final int MESSAGES_AN_HOUR = 20;
    @Inject
    private InquiryRepository inquiries;
    @Inject
    private IncomingText incoming;
    @Inject
    private Flood flood;
    @Inject
    private FormStamp stamps;
    @Inject
    private Promises promises;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Event<InquirySubmitted> submitted;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /**
     * Takes an inquiry in. The same form sent again is the same inquiry; what the sender changed meanwhile (a corrected
     * address, another sentence) is added to it.
     *
     * @throws BusinessRuleException at {@code text}, {@code email}, {@code phone} or {@code nickname}; with
     *         {@code inquiry.error.stamp} when the form is not one of ours
     */
    @PermitAll
    public Receipt submit(SubmitInquiry command) {
        FormStamp.Stamp stamp = stamps.read(command.stamp()).orElseThrow(() -> new BusinessRuleException("inquiry.error.stamp"));
        String text = incoming.text(command.text(), "text");
        Contact contact = incoming.contact(command.sender(), command.nickname(), command.email(), command.phone(), command.wantsCall(), command.windows(),
                command.mayLeaveMessage());
        boolean flooding = flood.isRising(caller.address());
        inquiries.queueUp(stamp.form());
        Optional<Inquiry> known = inquiries.findBySubmission(stamp.form());
        if (known.isPresent()) {
            return receipt(again(known.get(), contact, text));
        }
        Instant now = clock.instant();
        Set<Suspicion> signs = SpamPolicy.signs(text, command.trap(), stamp.spent(now));
        if (flooding) {
            signs.add(Suspicion.FLOOD);
        }
        if (contact.email() != null && inquiries.countSince(Inquiry.fingerprint(contact.email(), vault), now.minus(Duration.ofHours(1))) >= SpamPolicy.INQUIRIES_A_CONTACT) {
            signs.add(Suspicion.ONE_CONTACT);
        }
        Inquiry inquiry = new Inquiry(stamp.form(), InquiryChannel.WEB, command.sender(), command.topic(), contact, signs, now, promises.present().dueFor(now), vault);
        inquiries.add(inquiry);
        inquiries.add(new InquiryMessage(inquiry.id(), stamp.form(), null, text, now, vault));
        audit.record(AuditAction.CREATED, "inquiry", inquiry.id(), "number", inquiry.number());
        if (signs.isEmpty()) {
            submitted.fire(new InquirySubmitted(inquiry.id()));
        }
        return receipt(inquiry);
    }

    /** Until when an inquiry that arrives now is answered. */
    @PermitAll
    public Instant promisedNow() {
        return promises.present().dueFor(clock.instant());
    }

    /** The conversation behind a secret link; empty when the link never was or no longer is. */
    @PermitAll
    public Optional<Conversation> find(String secret) {
        return bySecret(secret).map(this::conversation);
    }

    /**
     * The sender writes again; what was answered or closed is owed an answer again.
     *
     * @throws NotFoundException when the link is not live
     */
    @PermitAll
    public void write(String secret, String stamp, String typed) {
        UUID form = stamps.read(stamp).orElseThrow(() -> new BusinessRuleException("inquiry.error.stamp")).form();
        String text = incoming.text(typed, "text");
        Inquiry inquiry = bySecret(secret).orElseThrow(() -> new NotFoundException("inquiry link"));
        inquiries.queueUp(form);
        append(inquiry, form, text);
    }

    /** The sender says that the matter is settled. */
    @PermitAll
    public void settle(String secret) {
        Inquiry inquiry = inquiries.lock(bySecret(secret).orElseThrow(() -> new NotFoundException("inquiry link")));
        if (!inquiry.state().isDone()) {
            inquiry.close(CloseReason.SETTLED_BY_SENDER, clock.instant());
            audit.record(AuditAction.CLOSED, "inquiry", inquiry.id(), "reason", CloseReason.SETTLED_BY_SENDER.name());
        }
    }

    private Inquiry again(Inquiry known, Contact contact, String text) {
        Inquiry inquiry = inquiries.lock(known);
        Contact before = inquiry.contact(vault);
        if (!before.equals(contact) && !inquiry.state().isDone()) {
            inquiry.reachableBy(contact, vault);
            audit.record(AuditAction.CHANGED, "inquiry", inquiry.id(), "what", "contact");
            if (contact.email() != null && !contact.email().equals(before.email()) && inquiry.state() != InquiryState.SUSPECTED) {
                submitted.fire(new InquirySubmitted(inquiry.id()));
            }
        }
        boolean said = inquiries.messages(List.of(inquiry.id())).stream().anyMatch(m -> m.body(vault).equals(text));
        if (!said) {
            append(inquiry, UUID.randomUUID(), text);
        }
        return inquiry;
    }

    private void append(Inquiry known, UUID form, String text) {
        Inquiry inquiry = inquiries.lock(current(known));
        if (inquiries.hasMessage(inquiry.id(), form)) {
            return;
        }
        Instant now = clock.instant();
        if (inquiries.countFromSender(inquiry.id(), now.minus(Duration.ofHours(1))) >= MESSAGES_AN_HOUR) {
            throw new BusinessRuleException("inquiry.error.flood");
        }
        inquiries.add(new InquiryMessage(inquiry.id(), form, null, text, now, vault));
        inquiry.senderWrote(now, promises.present().dueFor(now));
        audit.record(AuditAction.CHANGED, "inquiry", inquiry.id(), "what", "message");
    }

    /** The inquiry in which a merged one goes on. */
    private Inquiry current(Inquiry inquiry) {
        Inquiry current = inquiry;
        while (current.mergedIntoId().isPresent()) {
            current = inquiries.get(current.mergedIntoId().get());
        }
        return current;
    }

    private Optional<Inquiry> bySecret(String secret) {
        if (secret == null || !secret.matches("[A-Za-z0-9_-]{43}")) {
            return Optional.empty();
        }
        return inquiries.findBySecret(secret).filter(inquiry -> inquiry.linkIsLive(clock.instant()) || isOpenElsewhere(inquiry));
    }

    private boolean isOpenElsewhere(Inquiry inquiry) {
        return inquiry.state() == InquiryState.MERGED && current(inquiry).linkIsLive(clock.instant());
    }

    /** A merged inquiry shows the whole only to whom the other's contact belongs as well; else merging by mistake would show a stranger's words. */
    private Conversation conversation(Inquiry own) {
        Inquiry current = current(own);
        boolean same = own == current || own.sharesContactWith(current);
        Inquiry shown = same ? current : own;
        List<UUID> ids = new ArrayList<>(List.of(shown.id(), own.id()));
        if (same) {
            inquiries.mergedInto(current).stream().filter(other -> other.sharesContactWith(own)).forEach(other -> ids.add(other.id()));
        }
        List<Conversation.Line> lines = inquiries.messages(ids).stream()
                .map(m -> new Conversation.Line(m.authorId() == null ? null : colleagues.name(m.authorId()), m.body(vault), m.at())).toList();
        Contact contact = own.contact(vault);
        return new Conversation(shown.number(), own.sender(), own.topic(), current.state(), own.receivedAt(), current.dueAt(),
                Masked.email(contact.email()), Masked.phone(contact.phone()), contact.windows(), lines, same ? null : current.number(), current.linkEndsAt());
    }

    private Receipt receipt(Inquiry inquiry) {
        return new Receipt(inquiry.number(), inquiry.secret(vault));
    }
}
