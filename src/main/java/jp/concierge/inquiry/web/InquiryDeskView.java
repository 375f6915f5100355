package jp.concierge.inquiry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import jp.concierge.audit.AuditRow;
import jp.concierge.inquiry.AnswerInquiry;
import jp.concierge.inquiry.AnswerTemplates;
import jp.concierge.inquiry.CloseReason;
import jp.concierge.inquiry.Colleague;
import jp.concierge.inquiry.InquiryConversions;
import jp.concierge.inquiry.InquiryDesk;
import jp.concierge.inquiry.InquiryDetail;
import jp.concierge.inquiry.InquiryList;
import jp.concierge.inquiry.InquiryNote;
import jp.concierge.inquiry.Presence;
import jp.concierge.inquiry.TemplateText;
import jp.concierge.inquiry.ToPartnerLead;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.security.FormStamp;
import jp.concierge.shared.web.Dates;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Quietly;
import jp.concierge.shared.web.Redirects;
import jp.concierge.shared.web.Texts;

/** {@code /office/inquiries/{code}}: one inquiry and all that can be done with it. */
@Named
@RequestScoped
public class InquiryDeskView {
    private static final int HISTORY = 30;
    @Inject
    private InquiryDesk desk;
    @Inject
    private InquiryConversions conversions;
    @Inject
    private AnswerTemplates templates;
    @Inject
    private InquiryList list;
    @Inject
    private FormStamp stamps;
    @Inject
    private PathVariables path;
    @Inject
    private Texts texts;
    @Inject
    private Dates dates;
    private InquiryDetail detail;
    private Page<AuditRow> history;
    private Long version;
    private String stamp;
    private String colleague;
    private CloseReason reason;
    private String template;
    @Typed(Typed.As.TEXT)
    private String answer;
    private boolean expectsReply = true;
    private String preview;
    private InquiryNote.Kind kind = InquiryNote.Kind.NOTE;
    @Typed(Typed.As.TEXT)
    private String note;
    private boolean settles = true;
    @Typed(value = Typed.As.LINE, longest = 120)
    private String leadName;
    @Typed(value = Typed.As.LINE, longest = 120)
    private String leadContact;
    @Typed(Typed.As.TEXT)
    private String leadWish;

    @PostConstruct
    void begin() {
        stamp = stamps.issue();
    }

    public InquiryDetail getDetail() {
        if (detail == null) {
            detail = desk.get(code());
        }
        return detail;
    }

    public List<AuditRow> getHistory() {
        if (history == null) {
            history = desk.history(code(), new PageRequest(1, HISTORY, null, true));
        }
        return history.rows();
    }

    /** How many entries of the record are older than those shown. */
    public long getOlderHistory() {
        getHistory();
        return history.total() - history.rows().size();
    }

    public List<Colleague> getColleagues() {
        return list.colleagues();
    }

    public List<TemplateText> getTemplates() {
        return templates.offered(getDetail().sender());
    }

    public void take() {
        act("saved", () -> desk.take(code(), getVersion()));
    }

    public void assign() {
        act("saved", () -> desk.assign(code(), getVersion(), colleague == null ? null : UUID.fromString(colleague)));
    }

    public void release() {
        act("inquiry-released", () -> desk.release(code(), getVersion()));
    }

    public void close() {
        act("inquiry-closed", () -> desk.close(code(), getVersion(), reason));
    }

    public void reopen() {
        act("inquiry-reopened", () -> desk.reopen(code(), getVersion()));
    }

    public void invite() {
        act("inquiry-invited", () -> conversions.invite(code(), getVersion()));
    }

    public void makeLead() {
        act("inquiry-lead", () -> conversions.toPartnerLead(new ToPartnerLead(code(), getVersion(), leadName, leadContact, leadWish)));
    }

    /** Puts the chosen template, filled in, under what was written. */
    public void insertTemplate() {
        if (template == null) {
            Messages.field("template", "inquiry.error.template.choose");
            return;
        }
        String filled = templates.fill(templates.get(template).body(), code());
        answer = answer == null ? filled : answer + "\n\n" + filled;
        desk.saveDraft(code(), answer);
    }

    public void showPreview() {
        if (answer == null) {
            Messages.field("answer", "inquiry.error.answer.empty");
        } else {
            answer = templates.fill(answer, code());
            preview = answer;
        }
    }

    public void send() {
        act("inquiry-answered", () -> desk.answer(new AnswerInquiry(code(), getVersion(), stamp, answer == null ? "" : templates.fill(answer, code()), expectsReply)));
    }

    /** By the button, or by the script while somebody writes; the script is told who else writes. */
    public void saveDraft() {
        if (path.query("quietly").isEmpty()) {
            desk.saveDraft(code(), answer);
            Redirects.to("/office/inquiries/" + code() + "?done=inquiry-draft");
            return;
        }
        if (path.query("quietly").equals("save")) {
            desk.saveDraft(code(), answer);
        }
        answerQuietly(desk.presence(code()));
    }

    /** The part of the page that the failed act belongs to stays unfolded. */
    public boolean isLeadOpen() {
        return leadWish != null || has("leadName") || has("leadContact") || has("leadWish");
    }

    public boolean isCloseOpen() {
        return has("reason");
    }

    public void addNote() {
        act("inquiry-noted", () -> desk.note(code(), stamp, kind, note, settles));
    }

    /** What colleagues do at this inquiry, in words. */
    public String words(InquiryDetail.Draft draft) {
        return draft.beingWritten() ? texts.format("inquiry.desk.writing", draft.author()) : texts.format("inquiry.desk.drafted", draft.author(), dates.shortTime(draft.updatedAt()));
    }

    private void act(String done, Runnable act) {
        try {
            act.run();
            Redirects.to("/office/inquiries/" + code() + "?done=" + done);
        } catch (StaleEditException stale) {
            version = null;
            Messages.show(stale);
        } catch (BusinessRuleException broken) {
            if (broken.code().equals("inquiry.error.stamp")) {
                stamp = stamps.issue();
            }
            Messages.show(broken);
        }
    }

    /** Plain lines: the present version, then who writes. */
    private void answerQuietly(Presence presence) {
        StringBuilder lines = new StringBuilder().append(presence.version()).append('\n');
        presence.drafts().forEach(draft -> lines.append(words(draft)).append('\n'));
        Quietly.answer(lines.toString());
    }

    private static boolean has(String field) {
        return FacesContext.getCurrentInstance().getMessages(field).hasNext();
    }

    private String code() {
        return path.get("code");
    }

    /** The version that the colleague saw; the present one on a page that is shown anew. */
    public long getVersion() {
        return version == null ? getDetail().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getStamp() {
        return stamp;
    }

    public void setStamp(String stamp) {
        this.stamp = stamp;
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague;
    }

    public CloseReason getReason() {
        return reason;
    }

    public void setReason(CloseReason reason) {
        this.reason = reason;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    /** What was typed, else the draft that was kept. */
    public String getAnswer() {
        boolean posted = FacesContext.getCurrentInstance().isPostback();
        return answer != null || posted ? answer : getDetail().myDraft();
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public boolean isExpectsReply() {
        return expectsReply;
    }

    public void setExpectsReply(boolean expectsReply) {
        this.expectsReply = expectsReply;
    }

    /** The answer as the sender will read it; null when not asked for. */
    public String getPreview() {
        return preview;
    }

    public InquiryNote.Kind getKind() {
        return kind;
    }

    public void setKind(InquiryNote.Kind kind) {
        this.kind = kind;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isSettles() {
        return settles;
    }

    public void setSettles(boolean settles) {
        this.settles = settles;
    }

    /** What the sender wrote is the first guess. */
    public String getLeadName() {
        return leadName == null && !FacesContext.getCurrentInstance().isPostback() ? getDetail().nickname() : leadName;
    }

    public void setLeadName(String leadName) {
        this.leadName = leadName;
    }

    public String getLeadContact() {
        return leadContact == null && !FacesContext.getCurrentInstance().isPostback() ? getDetail().email() : leadContact;
    }

    public void setLeadContact(String leadContact) {
        this.leadContact = leadContact;
    }

    public String getLeadWish() {
        return leadWish;
    }

    public void setLeadWish(String leadWish) {
        this.leadWish = leadWish;
    }
}
