package jp.concierge.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.concierge.hospital.FacilityDetail;
import jp.concierge.hospital.Partners;
import jp.concierge.shared.BusinessRuleException;

/** How a draft is begun, written and handed in, by whomever; inside the transaction of a service that knows for which partner. */
@ApplicationScoped
class OpeningDrafts {
    @Inject
    private OpeningRepository openings;
    @Inject
    private OpeningReader reader;
    @Inject
    private Partners partners;
    @Inject
    private Clock clock;

    /** @param by what colleagues call the writer */
    Opening begin(UUID partner, Map<TermField, String> typed, String by) {
        List<FacilityDetail> sites = partners.facilities(partner);
        Terms terms = reader.read(typed, sites);
        Opening opening = new Opening(partner, terms, reader.siteId(terms, sites), by, clock.instant());
        openings.add(opening);
        return opening;
    }

    /** Keeps what was typed, whole or not. @throws BusinessRuleException {@code opening.error.state} when it cannot be written now */
    void write(Opening opening, Map<TermField, String> typed, String by) {
        List<FacilityDetail> sites = partners.facilities(opening.partnerId());
        Terms terms = reader.read(typed, sites);
        if (opening.draft() == null || !terms.equals(opening.draft())) {
            opening.write(terms, reader.siteId(terms, sites), by, clock.instant());
            openings.flush();
        }
    }

    /**
     * Hands the draft in for review.
     *
     * @throws BusinessRuleException {@code opening.error.partner} while the partner itself lacks something, {@code opening.error.incomplete} while the draft does
     */
    void submit(Opening opening) {
        if (!partners.lacks(opening.partnerId()).isEmpty()) {
            throw new BusinessRuleException("opening.error.partner");
        }
        if (opening.draft() != null && !opening.life().isEnded() && opening.draftState() != DraftState.SUBMITTED) {
            List<FacilityDetail> sites = partners.facilities(opening.partnerId());
            Terms terms = OpeningReader.site(opening.draft(), sites).map(site -> OpeningReader.withSite(opening.draft(), site)).orElse(opening.draft());
            whole(terms);
            opening.write(terms, reader.siteId(terms, sites), opening.savedBy(), opening.savedAt());
        }
        opening.submit(clock.instant());
    }

    private void whole(Terms terms) {
        long wrong = TermsCheck.problems(terms, reader.today()).size() + reader.findings(terms).stream().filter(OpeningFinding::isRefusing).count();
        if (wrong > 0) {
            throw new BusinessRuleException("opening.error.incomplete", wrong);
        }
    }
}
