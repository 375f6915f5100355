package jp.concierge.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.concierge.notification.MailQuery;
import jp.concierge.notification.MailRow;
import jp.concierge.notification.MailService;
import jp.concierge.notification.MailState;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.config.SmtpServer;
import jp.concierge.shared.web.Days;
import jp.concierge.shared.web.PathVariables;

/** {@code /office/mail}: how mails fare; all filters stand in the address. */
@Named
@RequestScoped
public class MailListView {
    @Inject
    private MailService mails;
    @Inject
    private PathVariables path;
    private Page<MailRow> page;
    private Map<MailState, Long> counts;
    private List<String> templates;

    public Page<MailRow> getPage() {
        if (page == null) {
            page = mails.list(new MailQuery(getState(), template(), day("from"), day("to")), PageRequest.of(path.number("page", 1)));
        }
        return page;
    }

    public List<MailState> getStates() {
        return Arrays.asList(MailState.values());
    }

    /** The state filtered by; null for all. */
    public MailState getState() {
        return Arrays.stream(MailState.values()).filter(state -> state.name().equals(path.query("state"))).findFirst().orElse(null);
    }

    public List<String> getTemplates() {
        if (templates == null) {
            templates = mails.listTemplates();
        }
        return templates;
    }

    public long count(MailState state) {
        if (counts == null) {
            counts = mails.countByState();
        }
        return counts.getOrDefault(state, 0L);
    }

    public long getWaiting() {
        return count(MailState.WAITING) + count(MailState.SENDING);
    }

    public boolean isFiltered() {
        return getState() != null || template() != null || !path.query("from").isEmpty() || !path.query("to").isEmpty();
    }

    /** True when a day was given that does not exist. */
    public boolean isDayWrong() {
        return wrong("from") || wrong("to");
    }

    public boolean isServerConfigured() {
        return SmtpServer.configured().isPresent();
    }

    private String template() {
        return path.query("template").isEmpty() ? null : path.query("template");
    }

    private LocalDate day(String name) {
        return Days.parse(path.query(name)).orElse(null);
    }

    private boolean wrong(String name) {
        return !path.query(name).isBlank() && Days.parse(path.query(name)).isEmpty();
    }
}
