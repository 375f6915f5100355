package jp.concierge.opening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.concierge.opening.OpeningDetail;
import jp.concierge.opening.OpeningMarket;
import jp.concierge.opening.OpeningService;
import jp.concierge.opening.PayComparison;
import jp.concierge.opening.ReadingHint;
import jp.concierge.opening.TermField;
import jp.concierge.opening.Terms;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/** {@code /partner/openings/{code}} and its preview: one opening of the partner, and all that can be done with it. */
@Named
@RequestScoped
public class OpeningView {
    @Inject
    private OpeningService openings;
    @Inject
    private OpeningMarket market;
    @Inject
    private PathVariables path;
    private OpeningDetail opening;
    private Long version;

    public OpeningDetail getOpening() {
        if (opening == null) {
            opening = openings.get(path.get("code"));
        }
        return opening;
    }

    /** As doctors will read it. */
    public Terms getPreview() {
        return getOpening().newest().publicly();
    }

    /** Null while there are too few to compare with. */
    public PayComparison getComparison() {
        return market.compare(getOpening().newest(), getOpening().code()).orElse(null);
    }

    public PayStrip getStrip() {
        PayComparison comparison = getComparison();
        return comparison == null ? null : PayStrip.of(comparison, getOpening().newest());
    }

    public List<ReadingHint> getHints() {
        return market.hints(getOpening().newest().get(TermField.KIND));
    }

    public void submit() {
        Acts.run(page(), "opening-submitted", () -> openings.submit(code(), getVersion()));
    }

    public void takeBack() {
        Acts.run(page() + "/edit", "opening-taken-back", () -> openings.takeBack(code()));
    }

    public void discard() {
        Acts.run("/partner/openings", "opening-discarded", () -> openings.discard(code()));
    }

    public void confirm() {
        Acts.run(page(), "opening-confirmed", () -> openings.confirm(code()));
    }

    public void pause() {
        Acts.run(page(), "opening-paused", () -> openings.pause(code()));
    }

    public void resume() {
        Acts.run(page(), "opening-resumed", () -> openings.resume(code()));
    }

    public void fill() {
        Acts.run(page(), "opening-filled", () -> openings.fill(code()));
    }

    public void withdraw() {
        Acts.run(page(), "opening-withdrawn", () -> openings.withdraw(code()));
    }

    public void reopen() {
        Acts.run(page(), "opening-reopened", () -> openings.reopen(code()));
    }

    public void close() {
        Acts.run(page(), "opening-closed", () -> openings.close(code()));
    }

    /** A new draft with the same words, opened at once. */
    public void copy() {
        Redirects.to("/partner/openings/" + openings.copy(code()) + "/edit?done=opening-copied");
    }

    private String page() {
        return "/partner/openings/" + code();
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
}
