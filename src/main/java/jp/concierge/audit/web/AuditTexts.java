package jp.concierge.audit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.concierge.audit.AuditRow;
import jp.concierge.audit.ChainProblem;
import jp.concierge.shared.web.Texts;

/** Entries of the record in plain words: {@code #{auditTexts.who(row)}}. */
@Named
@ApplicationScoped
public class AuditTexts {
    private static final String CODES = "code.";
    @Inject
    private Texts texts;
    private final Map<String, String> constants = new ConcurrentHashMap<>();

    /** What the actor is called: staff and partners by their label, others by what they are. */
    public String who(AuditRow row) {
        return row.actorLabel().isEmpty() ? roles(row) : row.actorLabel();
    }

    /** What the actor was then, e.g. コンシェルジュ. */
    public String roles(AuditRow row) {
        if (row.actorId() != null && row.actorRole().equals("ANYONE")) {
            return texts.get("audit.role.before");
        }
        return Arrays.stream(row.actorRole().split(",")).map(this::role).collect(Collectors.joining(texts.get("audit.separator")));
    }

    /** The network address, in its short form. */
    public String address(AuditRow row) {
        return row.address().indexOf(':') < 0 ? row.address() : row.address().replaceFirst("(^|:)(0(:|$)){2,}", "::");
    }

    public String role(String name) {
        return text("audit.role." + name, name);
    }

    public String subject(String type) {
        return text("audit.subject." + type, type);
    }

    /** Why somebody looked, in words; "" when no reason was given. */
    public String why(AuditRow row) {
        String reason = row.details().get("reason");
        return reason == null ? "" : value(row.subjectType(), "reason", reason);
    }

    /** The details, each as "name: value". */
    public List<String> details(AuditRow row) {
        return row.details().entrySet().stream()
                .map(pair -> texts.format("audit.detail", name(row.subjectType(), pair.getKey()), value(row.subjectType(), pair.getKey(), pair.getValue()))).toList();
    }

    public String problem(ChainProblem problem) {
        return texts.format("audit.problem." + problem.kind(), text(problem.entry()), text(problem.sequence()));
    }

    private String name(String subjectType, String name) {
        return text("audit.detail." + subjectType + "." + name, text("audit.detail." + name, name));
    }

    /** Words of a value: those kept for it, the field of the subject's form, the label of a constant, else as it stands. */
    private String value(String subjectType, String name, String value) {
        if (name.equals("fields")) {
            return Arrays.stream(value.split(" ")).map(field -> value(subjectType, "field", field)).collect(Collectors.joining(texts.get("audit.separator")));
        }
        for (String key : List.of("audit.value." + name + "." + value, subjectType + ".field." + value, subjectType + "s.field." + value, "audit.value." + value)) {
            if (texts.has(key)) {
                return texts.get(key);
            }
        }
        return value.matches("[A-Z][A-Z0-9_]{1,60}") ? constants.computeIfAbsent(value, this::label) : value;
    }

    /** The name of a constant gets its label, whatever enum it is of. */
    private String label(String value) {
        return Texts.all().keySet().stream().filter(key -> key.startsWith(CODES) && key.endsWith("." + value)).sorted().findFirst().map(texts::get)
                .orElseGet(() -> role(value));
    }

    private String text(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }

    private static String text(Long number) {
        return number == null ? "" : number.toString();
    }
}
