package jp.concierge.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.account.Accounts;
import jp.concierge.shared.config.ClockProducer;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;

/** Gathers all that the desk sees of one inquiry. */
@ApplicationScoped
class InquiryDossier {
    @Inject
    private InquiryRepository inquiries;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Promises promises;
    @Inject
    private Accounts accounts;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    InquiryDetail of(Inquiry inquiry) {
        Instant now = clock.instant();
        UUID me = caller.requireAccountId();
        Contact contact = inquiry.contact(vault);
        CallPolicy.Answer call = CallPolicy.mayCall(contact.phone() != null, contact.wantsCall(), contact.windows(), now.atZone(ClockProducer.JAPAN));
        List<Inquiry> merged = inquiries.mergedInto(inquiry);
        List<InquiryDraft> drafts = inquiries.drafts(List.of(inquiry.id()));
        Optional<InquiryDraft> mine = drafts.stream().filter(draft -> draft.authorId().equals(me)).findFirst();
        String phone = contact.phone() == null ? null : call.isAllowed() ? contact.phone().formatted() : Masked.phone(contact.phone());
        return new InquiryDetail(inquiry.id(), inquiry.number(), inquiry.version(), inquiry.channel(), inquiry.sender(), inquiry.topic(), inquiry.state(), inquiry.suspicion(),
                contact.nickname(), contact.email() == null ? null : contact.email().value(), phone,
                call.isAllowed() ? "+81" + contact.phone().digits().substring(1) : null, call, contact.wantsCall(), contact.windows(), contact.mayLeaveMessage(),
                contact.email() != null && accounts.find(contact.email()).isPresent(), inquiry.receivedAt(), inquiry.dueAt(),
                inquiry.dueAt() == null ? 0 : InquiryList.left(promises.present(), inquiry.dueAt(), now), inquiry.firstAnsweredAt(), inquiry.firstAnswerMinutes(),
                inquiry.closedAt(), inquiry.closeReason(), inquiry.assigneeId().orElse(null), inquiry.assigneeId().map(colleagues::name).orElse(""),
                inquiry.assigneeId().filter(me::equals).isPresent(), entries(inquiry, merged),
                others(drafts, me, now),
                mine.map(draft -> draft.body(vault)).orElse(""), mine.map(InquiryDraft::updatedAt).orElse(null),
                inquiry.mergedIntoId().map(id -> inquiries.get(id).number()).orElse(null), merged.stream().map(Inquiry::number).toList(),
                inquiries.sameContact(inquiry).stream().map(other -> new InquiryDetail.Other(other.number(), other.state(), other.receivedAt())).toList(),
                inquiry.invitedAt(), inquiry.convertedDoctorId().isPresent(), inquiries.findLead(inquiry.id()).map(PartnerLead::code).orElse(null));
    }

    /** Answers that colleagues write. */
    List<InquiryDetail.Draft> othersDrafts(Inquiry inquiry) {
        return others(inquiries.drafts(List.of(inquiry.id())), caller.requireAccountId(), clock.instant());
    }

    private List<InquiryDetail.Draft> others(List<InquiryDraft> drafts, UUID me, Instant now) {
        return drafts.stream().filter(draft -> !draft.authorId().equals(me))
                .map(draft -> new InquiryDetail.Draft(colleagues.name(draft.authorId()), draft.updatedAt(), draft.isBeingWritten(now))).toList();
    }

    private List<InquiryDetail.Entry> entries(Inquiry inquiry, List<Inquiry> merged) {
        Map<UUID, String> numbers = new HashMap<>();
        merged.forEach(other -> numbers.put(other.id(), other.number()));
        List<UUID> ids = new ArrayList<>(numbers.keySet());
        ids.add(inquiry.id());
        Map<UUID, String> names = new HashMap<>();
        List<InquiryDetail.Entry> entries = new ArrayList<>();
        inquiries.messages(ids).forEach(message -> entries.add(new InquiryDetail.Entry(
                message.side() == InquiryMessage.Side.DESK ? InquiryDetail.EntryKind.DESK : InquiryDetail.EntryKind.SENDER,
                message.authorId() == null ? null : names.computeIfAbsent(message.authorId(), colleagues::name), message.body(vault), message.at(),
                numbers.get(message.inquiryId()))));
        inquiries.notes(ids).forEach(note -> entries.add(new InquiryDetail.Entry(InquiryDetail.EntryKind.valueOf(note.kind().name()),
                names.computeIfAbsent(note.authorId(), colleagues::name), note.body(vault), note.at(), numbers.get(note.inquiryId()))));
        entries.sort(Comparator.comparing(InquiryDetail.Entry::at));
        return entries;
    }
}
