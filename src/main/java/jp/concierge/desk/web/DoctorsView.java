package jp.concierge.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.doctor.Consultant;
import jp.concierge.doctor.DoctorCareService;
import jp.concierge.doctor.DoctorDeskService;
import jp.concierge.doctor.DoctorQuery;
import jp.concierge.doctor.DoctorRow;
import jp.concierge.doctor.DoctorState;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/**
 * {@code /office/doctors}: filters, order and page stand in the address. A search text may be a name, so that it is posted and
 * stands in no address.
 */
@Named
@RequestScoped
public class DoctorsView {
    private static final List<String> SORTS = List.of("registered", "due", "specialty", "state", "graduation");
    @Inject
    private DoctorDeskService desk;
    @Inject
    private DoctorCareService care;
    @Inject
    private ReferenceTables reference;
    @Inject
    private PathVariables path;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;
    private String text;
    private Page<DoctorRow> page;
    private Map<UUID, String> names;
    private Map<UUID, String> labels;

    /** Whose doctors. */
    public enum Charge {
        ALL, MINE, FREE
    }

    public Page<DoctorRow> getPage() {
        if (page == null) {
            String sort = path.query("sort");
            boolean descending = sort.isEmpty() || sort.startsWith("-");
            String column = sort.startsWith("-") ? sort.substring(1) : sort;
            page = desk.list(query(), new PageRequest(path.number("page", 1), PageRequest.DEFAULT_SIZE, SORTS.contains(column) ? column : null, descending));
        }
        return page;
    }

    /** Name of a row's doctor; "" where the caller may not know it. */
    public String name(DoctorRow row) {
        if (names == null) {
            names = desk.names(getPage().rows());
        }
        return names.getOrDefault(row.id(), "");
    }

    /** What the consultant in charge is called; "" for nobody. */
    public String consultant(UUID id) {
        if (labels == null) {
            labels = new HashMap<>(care.listConsultants().stream().collect(Collectors.toMap(Consultant::id, Consultant::label)));
        }
        return id == null ? "" : labels.getOrDefault(id, "");
    }

    public boolean isMine(UUID consultantId) {
        return consultantId != null && caller.accountId().filter(consultantId::equals).isPresent();
    }

    public boolean isLate(DoctorRow row) {
        return row.isWaitingForFirstContact() && row.firstContactDueAt().isBefore(clock.instant());
    }

    public long getLate() {
        return desk.list(new DoctorQuery(null, null, null, false, true, null, null), new PageRequest(1, 1, null, false)).total();
    }

    public long getFree() {
        return desk.list(new DoctorQuery(null, null, null, true, false, null, null), new PageRequest(1, 1, null, false)).total();
    }

    public long getMine() {
        return desk.list(new DoctorQuery(null, null, caller.requireAccountId(), false, false, null, null), new PageRequest(1, 1, null, false)).total();
    }

    /** A whole code leads to the doctor; anything else lists those who fit. */
    public void search() {
        String code = Normalized.line(text).toUpperCase(Locale.ROOT);
        if (code.matches("D-?[0-9A-Z]{6}")) {
            String whole = code.startsWith("D-") ? code : "D-" + code.substring(1);
            if (desk.list(new DoctorQuery(null, null, null, false, false, null, whole), PageRequest.of(1)).total() == 1) {
                Redirects.to("/office/doctors/" + whole);
            }
        }
    }

    public Instant getNow() {
        return clock.instant();
    }

    public boolean isNarrowed() {
        return getState() != null || getSpecialty() != null || getCharge() != Charge.ALL || getVerified() != null || isOverdue() || text != null && !text.isBlank();
    }

    public DoctorState getState() {
        return Arrays.stream(DoctorState.values()).filter(state -> state.name().equals(path.query("state"))).findFirst().orElse(null);
    }

    public String getSpecialty() {
        return reference.isSpecialty(path.query("specialty")) ? path.query("specialty") : null;
    }

    public Charge getCharge() {
        return Arrays.stream(Charge.values()).filter(charge -> charge.name().equals(path.query("charge"))).findFirst().orElse(Charge.ALL);
    }

    /** Null when it does not matter. */
    public Boolean getVerified() {
        return switch (path.query("verified")) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    public boolean isOverdue() {
        return path.query("overdue").equals("yes");
    }

    public DoctorState[] getStates() {
        return DoctorState.values();
    }

    public Charge[] getCharges() {
        return Charge.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    private DoctorQuery query() {
        return new DoctorQuery(getState(), getSpecialty(), getCharge() == Charge.MINE ? caller.requireAccountId() : null, getCharge() == Charge.FREE, isOverdue(),
                getVerified(), text);
    }
}
