package jp.concierge.opening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.concierge.hospital.RefusalGround;
import jp.concierge.opening.OpeningDeskService;
import jp.concierge.opening.OpeningDetail;
import jp.concierge.opening.OpeningFilter;
import jp.concierge.opening.OpeningMarket;
import jp.concierge.opening.OpeningRow;
import jp.concierge.opening.PayComparison;
import jp.concierge.opening.TermField;
import jp.concierge.opening.Terms;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.PathVariables;

/** {@code /office/openings} and {@code …/{code}}: what was handed in, oldest first, and one opening before the desk. */
@Named
@RequestScoped
public class OpeningDeskView {
    @Inject
    private OpeningDeskService openings;
    @Inject
    private OpeningMarket market;
    @Inject
    private OperatorSettings settings;
    @Inject
    private PathVariables path;
    @Inject
    private Clock clock;
    private Page<OpeningRow> page;
    private OpeningDetail opening;
    private Long version;
    private final Map<String, String> typed = new HashMap<>();

    public OpeningFilter getFilter() {
        OpeningFilter chosen = Acts.chosen(OpeningFilter.class, path.query("filter"));
        return chosen != null ? chosen : getWords().isEmpty() ? OpeningFilter.TODO : OpeningFilter.ALL;
    }

    public String getWords() {
        return path.query("q");
    }

    public List<OpeningsView.Part> getParts() {
        return Arrays.stream(OpeningFilter.values()).map(one -> new OpeningsView.Part(one, openings.count(one), one == getFilter())).toList();
    }

    public Page<OpeningRow> getPage() {
        if (page == null) {
            page = openings.list(getFilter(), getWords(), new PageRequest(path.number("page", 1), PageRequest.DEFAULT_SIZE, path.query("sort").isEmpty() ? null : path.query("sort"), false));
        }
        return page;
    }

    public long days(Instant since) {
        return Duration.between(since, clock.instant()).toDays();
    }

    public boolean isLate(Instant since) {
        return since != null && days(since) >= settings.rule(RuleCode.OPENING_REVIEW_DAYS);
    }

    public OpeningDetail getOpening() {
        if (opening == null) {
            opening = openings.get(path.get("code"));
        }
        return opening;
    }

    public PayStrip getStrip() {
        Terms terms = getOpening().newest();
        PayComparison comparison = market.compare(terms, getOpening().code()).orElse(null);
        return comparison == null ? null : PayStrip.of(comparison, terms);
    }

    public void accept() {
        act("opening-accepted", () -> openings.accept(code(), getVersion()));
    }

    public void ask() {
        Map<TermField, String> wanted = new EnumMap<>(TermField.class);
        typed.forEach((name, value) -> {
            if (OpeningWords.field(name) != null) {
                wanted.put(OpeningWords.field(name), value);
            }
        });
        act("opening-asked", () -> openings.askForChanges(code(), getVersion(), wanted));
    }

    public void refuse() {
        act("opening-refused", () -> openings.refuse(code(), getVersion(), Acts.chosen(RefusalGround.class, typed.get("ground")), typed.get("explanation")));
    }

    public void stop() {
        act("opening-stopped", () -> openings.stop(code(), getVersion(), typed.get("reason")));
    }

    public void release() {
        act("opening-released", () -> openings.release(code(), getVersion()));
    }

    public void close() {
        act("opening-closed", () -> openings.close(code(), getVersion()));
    }

    private void act(String done, Runnable act) {
        Acts.run("/office/openings/" + code(), done, act);
    }

    private String code() {
        return path.get("code");
    }

    public Long getVersion() {
        if (version == null) {
            version = getOpening().version();
        }
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
