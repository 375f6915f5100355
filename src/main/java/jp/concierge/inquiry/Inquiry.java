package jp.concierge.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.doctor.ContactWindow;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Ids;
import jp.concierge.shared.PhoneNumber;
import jp.concierge.shared.Secrets;
import jp.concierge.shared.crypto.Vault;

/**
 * A question that reached the desk. It waits until a colleague takes it, is owed an answer until one is given, and then it
 * is the sender's turn; when the sender writes again it is owed again. It ends closed with a reason, from where it can come
 * back, or merged into another inquiry of the same person. What looks like spam is held until a colleague has looked at it.
 */
@Entity
@Table(name = "inquiry")
public class Inquiry {
    /** How long the secret link still shows the conversation after it was closed. */
    static final Duration LINK_AFTER_END = Duration.ofDays(90);
    static final String EMAIL_PURPOSE = "inquiry-email";
    static final String PHONE_PURPOSE = "inquiry-phone";

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private UUID submission;
    @Column(name = "secret_hash")
    private byte[] secretHash;
    @Column(name = "sealed_secret")
    private byte[] sealedSecret;
    @Column(name = "link_ends_at")
    private Instant linkEndsAt;
    @Enumerated(EnumType.STRING)
    private InquiryChannel channel;
    @Enumerated(EnumType.STRING)
    private InquirySender sender;
    @Enumerated(EnumType.STRING)
    private InquiryTopic topic;
    @Column(name = "sealed_nickname")
    private byte[] sealedNickname;
    @Column(name = "sealed_email")
    private byte[] sealedEmail;
    @Column(name = "email_fingerprint")
    private byte[] emailFingerprint;
    @Column(name = "sealed_phone")
    private byte[] sealedPhone;
    @Column(name = "phone_fingerprint")
    private byte[] phoneFingerprint;
    @Column(name = "call_back")
    private boolean callBack;
    @Column(name = "call_windows")
    @Convert(converter = CallWindowsConverter.class)
    private Set<ContactWindow> callWindows = Set.of();
    @Column(name = "may_leave_message")
    private boolean mayLeaveMessage;
    private String suspicion;
    @Enumerated(EnumType.STRING)
    private InquiryState state;
    @Column(name = "assignee_id")
    private UUID assigneeId;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "first_answered_at")
    private Instant firstAnsweredAt;
    @Column(name = "first_answer_minutes")
    private Integer firstAnswerMinutes;
    @Column(name = "last_sender_at")
    private Instant lastSenderAt;
    @Column(name = "last_answer_at")
    private Instant lastAnswerAt;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "close_reason")
    private CloseReason closeReason;
    @Column(name = "merged_into_id")
    private UUID mergedIntoId;
    @Column(name = "invited_at")
    private Instant invitedAt;
    @Column(name = "converted_doctor_id")
    private UUID convertedDoctorId;
    @Column(name = "forgotten_at")
    private Instant forgottenAt;

    protected Inquiry() {
    }

    /**
     * @param submission mark of the form, so that sending it twice makes one inquiry
     * @param signs why it looks like spam; empty for an honest one
     */
    Inquiry(UUID submission, InquiryChannel channel, InquirySender sender, InquiryTopic topic, Contact contact, Set<Suspicion> signs,
            Instant now, Instant due, Vault vault) {
        this.id = Ids.next();
        this.number = "Q-" + Ids.code(5);
        this.submission = submission;
        String secret = Ids.secret();
        this.secretHash = Secrets.hash(secret);
        this.sealedSecret = vault.seal(context("sealed_secret"), secret);
        this.channel = channel;
        this.sender = sender;
        this.topic = topic;
        this.suspicion = signs.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.state = signs.isEmpty() ? InquiryState.NEW : InquiryState.SUSPECTED;
        this.receivedAt = now;
        this.lastSenderAt = now;
        this.dueAt = due;
        reachableBy(contact, vault);
    }

    static byte[] fingerprint(EmailAddress email, Vault vault) {
        return vault.fingerprint(EMAIL_PURPOSE, email.lookup());
    }

    static byte[] fingerprint(PhoneNumber phone, Vault vault) {
        return vault.fingerprint(PHONE_PURPOSE, phone.digits());
    }

    /** The sender corrected how to be reached, or said it for the first time. */
    final void reachableBy(Contact contact, Vault vault) {
        if (channel == InquiryChannel.WEB && contact.isNone()) {
            throw new BusinessRuleException("inquiry.error.contact").at("email");
        }
        sealedNickname = vault.seal(context("sealed_nickname"), contact.nickname());
        sealedEmail = vault.seal(context("sealed_email"), contact.email() == null ? null : contact.email().value());
        emailFingerprint = contact.email() == null ? null : fingerprint(contact.email(), vault);
        sealedPhone = vault.seal(context("sealed_phone"), contact.phone() == null ? null : contact.phone().digits());
        phoneFingerprint = contact.phone() == null ? null : fingerprint(contact.phone(), vault);
        callBack = contact.wantsCall();
        callWindows = contact.windows();
        mayLeaveMessage = contact.mayLeaveMessage();
    }

    Contact contact(Vault vault) {
        String email = vault.open(context("sealed_email"), sealedEmail);
        String phone = vault.open(context("sealed_phone"), sealedPhone);
        return new Contact(vault.open(context("sealed_nickname"), sealedNickname), email == null ? null : new EmailAddress(email),
                phone == null ? null : new PhoneNumber(phone), callBack, callWindows, mayLeaveMessage);
    }

    /** The secret of the sender's link, for the mails that repeat it. */
    String secret(Vault vault) {
        return vault.open(context("sealed_secret"), sealedSecret);
    }

    /** A colleague looked at it: it is no spam. */
    void release() {
        only(state == InquiryState.SUSPECTED);
        state = InquiryState.NEW;
    }

    /** A colleague takes it, or takes it over from another. */
    void assign(UUID colleague) {
        only(state.isOwed() || InquiryState.THEIR_TURN.contains(state));
        assigneeId = colleague;
        if (state == InquiryState.NEW) {
            state = InquiryState.ASSIGNED;
        }
    }

    /**
     * An answer reached, or is on its way to, the sender.
     *
     * @param expectsReply true when the answer asks something back
     * @param businessMinutes open time since the arrival
     */
    void answer(UUID colleague, boolean expectsReply, Instant now, long businessMinutes) {
        only(state.isOwed() || InquiryState.THEIR_TURN.contains(state));
        if (assigneeId == null) {
            assigneeId = colleague;
        }
        if (firstAnsweredAt == null) {
            firstAnsweredAt = now;
            firstAnswerMinutes = (int) Math.min(businessMinutes, Integer.MAX_VALUE);
        }
        lastAnswerAt = now;
        dueAt = null;
        state = expectsReply ? InquiryState.WAITING_FOR_SENDER : InquiryState.ANSWERED;
    }

    /** The sender wrote again; an answer is owed, and what was closed is open again. */
    void senderWrote(Instant now, Instant due) {
        only(state != InquiryState.MERGED);
        lastSenderAt = now;
        if (dueAt == null) {
            open(due);
        }
    }

    void close(CloseReason reason, Instant now) {
        only(!state.isDone());
        state = InquiryState.CLOSED;
        closeReason = reason;
        end(now);
    }

    void reopen(Instant due) {
        only(state == InquiryState.CLOSED);
        open(due);
    }

    /** It is the same matter as another inquiry and continues there; the earlier of the two promises holds. */
    void mergeInto(Inquiry other, Instant now) {
        only(!state.isDone());
        if (other.id.equals(id) || other.state.isDone() || other.state == InquiryState.SUSPECTED) {
            throw new BusinessRuleException("inquiry.error.merge.target").at("with");
        }
        if (dueAt != null) {
            if (other.dueAt == null) {
                other.open(dueAt);
            } else if (dueAt.isBefore(other.dueAt)) {
                other.dueAt = dueAt;
            }
        }
        if (lastSenderAt.isAfter(other.lastSenderAt)) {
            other.lastSenderAt = lastSenderAt;
        }
        state = InquiryState.MERGED;
        mergedIntoId = other.id;
        end(now);
    }

    /** The sender was asked to register. */
    void invite(Instant now) {
        only(!state.isDone() && state != InquiryState.SUSPECTED);
        if (sender != InquirySender.DOCTOR) {
            throw new BusinessRuleException("inquiry.error.invite.sender");
        }
        if (sealedEmail == null) {
            throw new BusinessRuleException("inquiry.error.invite.email");
        }
        if (convertedDoctorId != null) {
            throw new BusinessRuleException("inquiry.error.invite.done");
        }
        invitedAt = now;
    }

    /** The invited doctor registered. */
    void convertedTo(UUID doctorId) {
        convertedDoctorId = doctorId;
    }

    /** The sender is forgotten on request (R29): what identified them goes, the secret link ends, number and dates stay. */
    void forget(Instant now) {
        if (!state.isDone()) {
            close(CloseReason.SETTLED_BY_SENDER, now);
        }
        forgottenAt = now;
        linkEndsAt = now;
        sealedNickname = null;
        sealedEmail = null;
        emailFingerprint = null;
        sealedPhone = null;
        phoneFingerprint = null;
        callBack = false;
        callWindows = Set.of();
    }

    /** True while the secret link shows the conversation. */
    boolean linkIsLive(Instant now) {
        return linkEndsAt == null || linkEndsAt.isAfter(now);
    }

    /** True when both name the same mailbox or telephone. */
    boolean sharesContactWith(Inquiry other) {
        return emailFingerprint != null && Arrays.equals(emailFingerprint, other.emailFingerprint)
                || phoneFingerprint != null && Arrays.equals(phoneFingerprint, other.phoneFingerprint);
    }

    private void open(Instant due) {
        state = assigneeId == null ? InquiryState.NEW : InquiryState.ASSIGNED;
        dueAt = due;
        closedAt = null;
        closeReason = null;
        linkEndsAt = null;
    }

    private void end(Instant now) {
        dueAt = null;
        closedAt = now;
        linkEndsAt = now.plus(LINK_AFTER_END);
    }

    private void only(boolean allowed) {
        if (!allowed) {
            throw new BusinessRuleException("inquiry.error.state");
        }
    }

    private String context(String column) {
        return "inquiry." + column + ":" + id;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    InquiryChannel channel() {
        return channel;
    }

    InquirySender sender() {
        return sender;
    }

    InquiryTopic topic() {
        return topic;
    }

    InquiryState state() {
        return state;
    }

    /** Why it was held; empty when it never was. */
    Set<Suspicion> suspicion() {
        return suspicion.isEmpty() ? Set.of() : Arrays.stream(suspicion.split(",")).map(Suspicion::valueOf).collect(Collectors.toSet());
    }

    Optional<UUID> assigneeId() {
        return Optional.ofNullable(assigneeId);
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** When the promised answer is due; null when nothing is owed. */
    Instant dueAt() {
        return dueAt;
    }

    Instant firstAnsweredAt() {
        return firstAnsweredAt;
    }

    Integer firstAnswerMinutes() {
        return firstAnswerMinutes;
    }

    Instant lastSenderAt() {
        return lastSenderAt;
    }

    Instant lastAnswerAt() {
        return lastAnswerAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    /** When the secret link stops to work; null while the inquiry is open. */
    Instant linkEndsAt() {
        return linkEndsAt;
    }

    CloseReason closeReason() {
        return closeReason;
    }

    Optional<UUID> mergedIntoId() {
        return Optional.ofNullable(mergedIntoId);
    }

    Instant invitedAt() {
        return invitedAt;
    }

    Optional<UUID> convertedDoctorId() {
        return Optional.ofNullable(convertedDoctorId);
    }

    boolean hasEmail() {
        return sealedEmail != null;
    }

    boolean hasPhone() {
        return sealedPhone != null;
    }
}
