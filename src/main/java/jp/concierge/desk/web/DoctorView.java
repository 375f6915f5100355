package jp.concierge.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.audit.AuditRow;
import jp.concierge.doctor.ConditionWeight;
import jp.concierge.doctor.Consultant;
import jp.concierge.doctor.ContactChannel;
import jp.concierge.doctor.ContactOutcome;
import jp.concierge.doctor.ContactVerdict;
import jp.concierge.doctor.DoctorCare;
import jp.concierge.doctor.DoctorCareService;
import jp.concierge.doctor.DoctorDeskService;
import jp.concierge.doctor.DoctorDetail;
import jp.concierge.doctor.DoctorFace;
import jp.concierge.doctor.DoctorState;
import jp.concierge.doctor.RecordContact;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;
import jp.concierge.shared.web.Texts;

/**
 * {@code /office/doctors/{code}}: how the doctor may be reached first, then facts, log and notes. Who may not know the doctor
 * sees only what every colleague may, and the way to open the record with a reason.
 */
@Named
@RequestScoped
public class DoctorView {
    private static final String NOBODY = "NOBODY";
    @Inject
    private DoctorDeskService desk;
    @Inject
    private DoctorCareService service;
    @Inject
    private ReferenceTables reference;
    @Inject
    private Texts texts;
    @Inject
    private PathVariables path;
    private DoctorFace face;
    private DoctorDetail detail;
    private DoctorCare care;
    private List<AuditRow> history;
    private String reason;
    private String outcome;
    private String contactNote;
    private String inboundChannel;
    private String note;
    private String consultant;
    private String handOverNote;
    private Long version;

    public DoctorFace getFace() {
        if (face == null) {
            face = service.face(code());
        }
        return face;
    }

    /** The record; null when the caller may not open it. */
    public DoctorDetail getDetail() {
        if (detail == null && getFace().isMayOpen()) {
            detail = desk.open(code());
        }
        return detail;
    }

    public DoctorCare getCare() {
        if (care == null && getFace().isMayOpen()) {
            care = service.care(code());
        }
        return care;
    }

    public List<AuditRow> getHistory() {
        if (history == null) {
            history = getFace().isMayOpen() ? service.history(code()) : List.of();
        }
        return history;
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    public ContactVerdict verdict(ContactChannel channel) {
        return getCare().verdicts().get(channel);
    }

    /** The way of contact the address asks for ({@code ?contact=PHONE}), when it is allowed now; else null. */
    public ContactChannel getContact() {
        return Arrays.stream(ContactChannel.values()).filter(channel -> channel.name().equals(path.query("contact")))
                .filter(channel -> getCare() != null && verdict(channel).allowed()).findFirst().orElse(null);
    }

    /** What can come of a contact that we begin in the way of the address. */
    public List<ContactOutcome> getOutcomes() {
        ContactChannel contact = getContact();
        return contact == ContactChannel.PHONE
                ? List.of(ContactOutcome.REACHED, ContactOutcome.NO_ANSWER, ContactOutcome.MESSAGE_LEFT, ContactOutcome.SOMEBODY_ELSE)
                : List.of(ContactOutcome.SENT, ContactOutcome.REACHED);
    }

    /** Opens the colleague's own mail program with the neutral subject (T6). */
    public String getMailto() {
        return "mailto:" + getDetail().email().value() + "?subject=" + URLEncoder.encode(texts.get("office.doctor.mail.subject"), StandardCharsets.UTF_8);
    }

    public List<Consultant> getConsultants() {
        return service.listConsultants().stream().filter(c -> !c.id().equals(getFace().consultantId())).toList();
    }

    public String prefectures() {
        return getDetail().wishes().prefectures().stream().map(reference::prefectureName).collect(Collectors.joining(texts.get("office.comma")));
    }

    /** Labels of constants in a row. */
    public String labels(Iterable<? extends Enum<?>> constants) {
        StringBuilder row = new StringBuilder();
        for (Enum<?> constant : constants) {
            row.append(row.isEmpty() ? "" : texts.get("office.comma")).append(texts.label(constant));
        }
        return row.toString();
    }

    public ConditionWeight[] getWeights() {
        return ConditionWeight.values();
    }

    public String criteria(ConditionWeight weight) {
        return labels(getDetail().wishes().items(weight));
    }

    public boolean isResumable() {
        return getFace().state() == DoctorState.PAUSED || getFace().state() == DoctorState.CLOSED;
    }

    public boolean isPausable() {
        return getFace().state() == DoctorState.NEW || getFace().state() == DoctorState.ACTIVE;
    }

    public void breakGlass() {
        act("office.opened", () -> service.breakGlass(code(), reason));
    }

    public void take() {
        act("office.taken", () -> service.take(code()));
    }

    public void handOver() {
        act("office.handedOver", () -> service.handOver(code(), version == null ? -1 : version, id(consultant), handOverNote));
    }

    public void record() {
        ContactChannel channel = Arrays.stream(ContactChannel.values()).filter(c -> c.name().equals(path.query("contact"))).findFirst().orElse(null);
        act("office.contact", () -> service.recordContact(new RecordContact(code(), channel, outcome == null ? null : ContactOutcome.valueOf(outcome), contactNote)));
    }

    public void recordInbound() {
        ContactChannel channel = inboundChannel == null ? null : ContactChannel.valueOf(inboundChannel);
        act("office.contact", () -> service.recordContact(new RecordContact(code(), channel, ContactOutcome.CAME_FROM_DOCTOR, contactNote)));
    }

    public void write() {
        act("office.noted", () -> service.note(code(), note));
    }

    public void pause() {
        act("saved", () -> desk.pause(code()));
    }

    public void resume() {
        act("saved", () -> desk.resume(code()));
    }

    public void close() {
        act("saved", () -> desk.close(code()));
    }

    public void statementPosted() {
        act("saved", () -> desk.statementPosted(code()));
    }

    private void act(String done, Runnable act) {
        try {
            act.run();
            Redirects.to("/office/doctors/" + code() + "?done=" + done);
        } catch (BusinessRuleException broken) {
            face = null;
            Messages.show(broken);
        }
    }

    /** @return null for nobody */
    private static UUID id(String text) {
        try {
            return NOBODY.equals(text) ? null : UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new BusinessRuleException("error.doctor.consultant").at("consultant");
        }
    }

    private String code() {
        return path.get("code");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getContactNote() {
        return contactNote;
    }

    public void setContactNote(String contactNote) {
        this.contactNote = contactNote;
    }

    public String getInboundChannel() {
        return inboundChannel;
    }

    public void setInboundChannel(String inboundChannel) {
        this.inboundChannel = inboundChannel;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getConsultant() {
        return consultant;
    }

    public void setConsultant(String consultant) {
        this.consultant = consultant;
    }

    public String getHandOverNote() {
        return handOverNote;
    }

    public void setHandOverNote(String handOverNote) {
        this.handOverNote = handOverNote;
    }

    public Long getVersion() {
        return version == null ? Long.valueOf(getFace().version()) : version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }
}
