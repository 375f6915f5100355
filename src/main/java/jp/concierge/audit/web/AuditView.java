package jp.concierge.audit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditQuery;
import jp.concierge.audit.AuditRow;
import jp.concierge.audit.AuditService;
import jp.concierge.audit.ChainVerification;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.web.Days;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /office/audit}: the record, searched by what the address says. */
@Named
@RequestScoped
public class AuditView {
    private static final String[] FILTERS = {"from", "to", "actor", "actorId", "role", "action", "type", "subject", "address"};
    @Inject
    private AuditService service;
    @Inject
    private PathVariables path;
    private Page<AuditRow> page;
    private ChainVerification last;
    private boolean lastAsked;
    private List<String> subjectTypes;

    public Page<AuditRow> getPage() {
        if (page == null) {
            page = service.list(query(), PageRequest.of(path.number("page", 1)));
        }
        return page;
    }

    /** What the address asks for; a filter that cannot be understood is left out and told. */
    AuditQuery query() {
        return new AuditQuery(day("from"), day("to"), text("actor"), id("actorId"), getRole(), getAction(), text("type"), id("subject"), text("address"));
    }

    public AuditAction getAction() {
        return Arrays.stream(AuditAction.values()).filter(action -> action.name().equals(path.query("action"))).findFirst().orElse(null);
    }

    public List<AuditAction> getActions() {
        return Arrays.asList(AuditAction.values());
    }

    public String getRole() {
        return getRoles().contains(path.query("role")) ? path.query("role") : null;
    }

    /** Roles of people, then visitors and the system itself. */
    public List<String> getRoles() {
        List<String> roles = new ArrayList<>(Arrays.stream(Role.values()).map(Enum::name).toList());
        roles.add("ANYONE");
        roles.add("SYSTEM");
        return roles;
    }

    public List<String> getSubjectTypes() {
        if (subjectTypes == null) {
            subjectTypes = service.listSubjectTypes();
        }
        return subjectTypes;
    }

    public boolean isFiltered() {
        return Arrays.stream(FILTERS).anyMatch(name -> !path.query(name).isBlank());
    }

    /** True when a day or a subject was given that cannot be. */
    public boolean isFilterWrong() {
        return wrong("from", day("from")) || wrong("to", day("to")) || wrong("subject", id("subject")) || wrong("actorId", id("actorId"));
    }

    /** True when the list is of one subject or one actor only. */
    public boolean isNarrowed() {
        return id("subject") != null || id("actorId") != null;
    }

    /** Address of the same search as a table to keep. */
    public String getCsv() {
        return path.with("page", "").replaceFirst("^([^?]*)", "$1.csv");
    }

    /** The latest verification; null when there was none. */
    public ChainVerification getLast() {
        if (!lastAsked) {
            last = service.findLastVerification().orElse(null);
            lastAsked = true;
        }
        return last;
    }

    public void verify() {
        boolean whole = service.verify().isWhole();
        Redirects.to(whole ? "/office/audit?done=audit-verified" : "/office/audit#chain-head");
    }

    private String text(String name) {
        String text = Normalized.line(path.query(name));
        return text.isEmpty() ? null : text;
    }

    private LocalDate day(String name) {
        return Days.parse(path.query(name)).orElse(null);
    }

    private UUID id(String name) {
        String text = path.query(name).strip();
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }

    private boolean wrong(String name, Object understood) {
        return !path.query(name).isBlank() && understood == null;
    }
}
