package jp.concierge.testimonial.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.TextComparison;
import jp.concierge.shared.web.Dates;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Quietly;
import jp.concierge.shared.web.Redirects;
import jp.concierge.shared.web.Texts;
import jp.concierge.testimonial.MyVoice;
import jp.concierge.testimonial.MyVoiceService;
import jp.concierge.testimonial.TestimonialState;

/** {@code /my/voice}: the doctor's own testimonial, from the first word to taking it back. */
@Named
@RequestScoped
public class MyVoiceView {
    private static final String PAGE = "/my/voice";
    @Inject
    private MyVoiceService service;
    @Inject
    private PathVariables path;
    @Inject
    private Texts texts;
    @Inject
    private Dates dates;
    @Inject
    private Clock clock;
    private final VoiceForm form = new VoiceForm();
    private final Map<String, String> answers = new HashMap<>();
    private MyVoice voice;
    private Long version;
    private String why;

    public MyVoice getVoice() {
        if (voice == null) {
            voice = service.get();
            if (!FacesContext.getCurrentInstance().isPostback()) {
                form.show(voice.draft());
            }
        }
        return voice;
    }

    public VoiceForm getForm() {
        getVoice();
        return form;
    }

    public boolean is(String state) {
        return getVoice().state() == TestimonialState.valueOf(state);
    }

    /** The doctor may write: nothing begun, a draft, or changes asked for. */
    public boolean isWritable() {
        return !getVoice().isBegun() || getVoice().state().isWritable();
    }

    /** The own words beside those that moderators want to publish. */
    public List<TextComparison.Row> getComparison() {
        return TextComparison.compare(getVoice().draft().headline() + "\n" + getVoice().draft().story(), getVoice().shown().headline() + "\n" + String.join("\n", getVoice().shown().story()));
    }

    public boolean isTextEdited() {
        return getVoice().isBegun() && getVoice().shown().edited();
    }

    /** By the button, or by the script while somebody writes. */
    public void save() {
        boolean quietly = !path.query("quietly").isEmpty();
        try {
            long now = service.save(getVersion(), form.typed());
            if (quietly) {
                Quietly.answer(now + "\n" + texts.format("myvoice.saved.at", dates.shortTime(clock.instant())));
            } else {
                Redirects.to(PAGE + "?done=myvoice-saved#preview");
            }
        } catch (StaleEditException stale) {
            stale(quietly);
        } catch (BusinessRuleException broken) {
            show(broken);
        }
    }

    public void submit() {
        try {
            service.submit(getVersion(), form.typed(), answers.entrySet().stream().filter(one -> one.getValue() != null)
                    .collect(Collectors.toMap(one -> UUID.fromString(one.getKey()), Map.Entry::getValue)));
            Redirects.to(PAGE + "?done=myvoice-submitted");
        } catch (StaleEditException stale) {
            stale(false);
        } catch (BusinessRuleException broken) {
            show(broken);
        }
    }

    public void agree() {
        act("myvoice-agreed", () -> service.agree(getVersion()));
    }

    public void disagree() {
        act("myvoice-disagreed", () -> service.disagree(getVersion(), why));
    }

    public void withdraw() {
        act("myvoice-withdrawn", () -> service.withdraw(getVersion()));
    }

    public void reopen() {
        act("myvoice-reopened", () -> service.reopen(getVersion()));
    }

    private void act(String done, Runnable act) {
        try {
            act.run();
            Redirects.to(PAGE + "?done=" + done);
        } catch (BusinessRuleException broken) {
            // these buttons stand in forms of their own, so nothing of the writing was sent
            form.show(getVoice().draft());
            Messages.show(broken);
        }
    }

    /** What was typed stays on the page; sending again then overwrites, knowingly. */
    private void stale(boolean quietly) {
        voice = service.get();
        if (quietly) {
            Quietly.answer("\n" + texts.get("myvoice.stale"));
        } else {
            version = voice.version();
            Messages.global("myvoice.stale");
        }
    }

    /** Consents stand in one group on this page. */
    private static void show(BusinessRuleException broken) {
        Messages.show(broken.field() != null && broken.field().startsWith("consent") ? broken.at("consents") : broken);
    }

    public Long getVersion() {
        if (version == null) {
            version = getVoice().version();
        }
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
