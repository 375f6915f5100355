package jp.concierge.hospital.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.concierge.hospital.PartnerDeskService;
import jp.concierge.hospital.PartnerFilter;
import jp.concierge.hospital.PartnerRow;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.PathVariables;

/** {@code /office/partners}: applications, what waits longest first, and partners; the address says which part. */
@Named
@RequestScoped
public class PartnersView {
    @Inject
    private PartnerDeskService partners;
    @Inject
    private OperatorSettings settings;
    @Inject
    private PathVariables path;
    @Inject
    private Clock clock;
    private Page<PartnerRow> page;

    /** A part of the list and how many it holds. */
    public record Part(PartnerFilter filter, long count, boolean chosen) {
    }

    public PartnerFilter getFilter() {
        PartnerFilter chosen = Acts.chosen(PartnerFilter.class, path.query("filter"));
        return chosen != null ? chosen : getWords().isEmpty() ? PartnerFilter.TODO : PartnerFilter.ALL;
    }

    public String getWords() {
        return path.query("q");
    }

    public List<Part> getParts() {
        return Arrays.stream(PartnerFilter.values()).map(one -> new Part(one, partners.count(one), one == getFilter())).toList();
    }

    public Page<PartnerRow> getPage() {
        if (page == null) {
            page = partners.list(getFilter(), getWords(), PageRequest.of(path.number("page", 1)));
        }
        return page;
    }

    /** Whole days since it waits for us. */
    public long days(Instant since) {
        return Duration.between(since, clock.instant()).toDays();
    }

    public boolean isLate(Instant since) {
        return since != null && days(since) >= settings.rule(RuleCode.PARTNER_ANSWER_DAYS);
    }
}
