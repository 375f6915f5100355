package jp.concierge.opening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.concierge.opening.OpeningQuery;
import jp.concierge.opening.PublicOpening;
import jp.concierge.opening.PublishedOpenings;
import jp.concierge.opening.TermField;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.PathVariables;

/** {@code /jobs}: the openings that are shown now, narrowed by the address. */
@Named
@RequestScoped
public class JobsView {
    private static final int SIZE = 20;
    @Inject
    private PublishedOpenings openings;
    @Inject
    private ReferenceTables reference;
    @Inject
    private PathVariables path;
    @Inject
    private Clock clock;
    private Page<PublicOpening> page;

    public OpeningQuery getQuery() {
        String kind = path.query("kind");
        String prefecture = path.query("prefecture");
        String department = path.query("department");
        return new OpeningQuery(TermField.KIND.choices().contains(kind) ? kind : "", reference.isPrefecture(prefecture) ? prefecture : "",
                reference.departmentName(department).isEmpty() ? "" : department);
    }

    public List<String> getKinds() {
        return TermField.KIND.choices();
    }

    public Page<PublicOpening> getPage() {
        if (page == null) {
            page = openings.list(getQuery(), new PageRequest(path.number("page", 1), SIZE, null, false));
        }
        return page;
    }

    public long getUnlisted() {
        return openings.countUnlisted();
    }

    public LocalDate getAsOf() {
        return LocalDate.now(clock);
    }
}
