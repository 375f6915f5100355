package jp.concierge.opening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.concierge.hospital.FacilityDetail;
import jp.concierge.opening.OpeningDetail;
import jp.concierge.opening.OpeningFinding;
import jp.concierge.opening.OpeningService;
import jp.concierge.opening.TermField;
import jp.concierge.opening.TermKind;
import jp.concierge.opening.TermProblem;
import jp.concierge.opening.Terms;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.web.Dates;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Quietly;
import jp.concierge.shared.web.Redirects;
import jp.concierge.shared.web.Texts;

/**
 * {@code /partner/openings/new} and {@code …/{code}/edit}: writing an opening. What is typed is kept whether it is whole or not;
 * what is not right yet is told at its field, what is missing only when somebody wants to hand it in.
 */
@Named
@RequestScoped
public class OpeningEditView {
    @Inject
    private OpeningService openings;
    @Inject
    private OpeningWords words;
    @Inject
    private PathVariables path;
    @Inject
    private Texts texts;
    @Inject
    private Dates dates;
    @Inject
    private Clock clock;
    private OpeningDetail opening;
    private List<FacilityDetail> sites;
    private Long version;
    private Map<String, Object> typed;

    /** Null for a new one. */
    public OpeningDetail getOpening() {
        if (opening == null && !isNew()) {
            opening = openings.get(path.get("code"));
        }
        return opening;
    }

    /** Before the page is drawn: says at the fields what is not right yet, as far as the address wants it. */
    public void arrive() {
        if (!FacesContext.getCurrentInstance().isPostback() && !isNew() && getOpening().draft() != null) {
            tell(path.query("check"));
        }
    }

    public boolean isNew() {
        return path.get("code") == null;
    }

    public List<FacilityDetail> getSites() {
        if (sites == null) {
            sites = openings.sites();
        }
        return sites;
    }

    /** What the reviewer wants said differently at a field; null for nothing. */
    public String remark(TermField field) {
        return isNew() ? null : getOpening().remarks().get(field);
    }

    public List<OpeningFinding> findings(TermField field) {
        return isNew() ? List.of() : getOpening().findings().stream().filter(finding -> finding.field() == field).toList();
    }

    public void begin() {
        try {
            Redirects.to("/partner/openings/" + openings.begin(read()) + "/edit?done=opening-begun");
        } catch (BusinessRuleException broken) {
            Messages.show(broken);
        }
    }

    public void save() {
        boolean quietly = !path.query("quietly").isEmpty();
        keep(quietly, now -> {
            if (quietly) {
                Quietly.answer(now + "\n" + texts.format("opening.saved.at", dates.shortTime(clock.instant())));
            } else {
                Redirects.to(page() + "/edit?done=opening-saved&check=values");
            }
        });
    }

    /** Keeps it and goes to the page where it is handed in, or says what is missing. */
    public void finish() {
        keep(false, now -> Redirects.to(openings.get(path.get("code")).isWhole() ? page() + "?done=opening-saved#review" : page() + "/edit?check=all"));
    }

    private void keep(boolean quietly, java.util.function.LongConsumer then) {
        try {
            then.accept(openings.save(path.get("code"), getVersion(), read()));
        } catch (StaleEditException stale) {
            if (quietly) {
                Quietly.answer("\n" + texts.get("opening.stale"));
            } else {
                // the next save goes over what the colleague wrote: the page says so and links to it
                opening = null;
                version = getOpening().version();
                Messages.global("opening.stale");
            }
        } catch (BusinessRuleException broken) {
            Messages.show(broken);
        }
    }

    /** @param check {@code values}: what is said and cannot be; {@code all}: also what is missing */
    private void tell(String check) {
        if (check.isEmpty()) {
            return;
        }
        for (TermProblem problem : opening.problems()) {
            if (check.equals("all") || !problem.isMissing() && !problem.key().equals("opening.problem.week")) {
                Messages.field(problem.field().name(), problem.key(), problem.arguments());
            }
        }
    }

    /** What stands in the fields, by their names; several choices as an array. */
    public Map<String, Object> getTyped() {
        if (typed == null) {
            typed = new HashMap<>();
            if (!FacesContext.getCurrentInstance().isPostback()) {
                fill();
            }
        }
        return typed;
    }

    private void fill() {
        if (isNew()) {
            typed.put(TermField.LISTING.name(), "OPEN");
            if (getSites().size() == 1) {
                typed.put(TermField.FACILITY.name(), getSites().get(0).code());
            }
            return;
        }
        Terms terms = getOpening().newest();
        for (TermField field : TermField.values()) {
            if (field.kind() == TermKind.CHOICES) {
                typed.put(field.name(), terms.list(field).toArray(String[]::new));
            } else {
                typed.put(field.name(), field.kind() == TermKind.YEN ? words.value(terms, field) : terms.get(field));
            }
        }
    }

    private Map<TermField, String> read() {
        Map<TermField, String> read = new EnumMap<>(TermField.class);
        getTyped().forEach((name, value) -> {
            TermField field = OpeningWords.field(name);
            if (field != null) {
                read.put(field, value instanceof Object[] several ? Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(",")) : value == null ? "" : value.toString());
            }
        });
        return read;
    }

    private String page() {
        return "/partner/openings/" + path.get("code");
    }

    public Long getVersion() {
        if (version == null && !isNew()) {
            version = getOpening().version();
        }
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }
}
