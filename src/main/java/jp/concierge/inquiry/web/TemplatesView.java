package jp.concierge.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.concierge.inquiry.AnswerTemplates;
import jp.concierge.inquiry.InquirySender;
import jp.concierge.inquiry.TemplateText;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /office/templates} and the pages below it: the texts that answers begin with. */
@Named
@RequestScoped
public class TemplatesView {
    @Inject
    private AnswerTemplates templates;
    @Inject
    private PathVariables path;
    private Page<TemplateText> page;
    private TemplateText present;
    private Long version;
    @Typed(value = Typed.As.LINE, longest = 60)
    private String title;
    private InquirySender sender;
    @Typed(Typed.As.TEXT)
    private String body;
    private boolean active;

    public Page<TemplateText> getPage() {
        if (page == null) {
            page = templates.list(PageRequest.brief(path.number("page", 1)));
        }
        return page;
    }

    public List<String> getWords() {
        return templates.words();
    }

    /** The one that the address names. */
    public TemplateText getPresent() {
        if (present == null) {
            present = templates.get(path.get("code"));
            if (!FacesContext.getCurrentInstance().isPostback()) {
                title = present.title();
                sender = present.sender();
                body = present.body();
                active = present.active();
            }
        }
        return present;
    }

    public void add() {
        act(() -> templates.add(title, sender, body));
    }

    public void change() {
        act(() -> templates.change(path.get("code"), getVersion(), title, sender, body, active));
    }

    private void act(Runnable act) {
        try {
            act.run();
            Redirects.to("/office/templates?done=saved");
        } catch (StaleEditException stale) {
            version = null;
            Messages.show(stale);
        } catch (BusinessRuleException broken) {
            Messages.show(broken);
        }
    }

    public long getVersion() {
        return version == null ? getPresent().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public InquirySender getSender() {
        return sender;
    }

    public void setSender(InquirySender sender) {
        this.sender = sender;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
